package dev.headroom.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.injector.LoadPhases;
import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.cli.target.OwnService;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.mix.MixOptions;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.simulation.traffic.TrafficModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TrafficSettingsTest {
  private static TrafficSettings of(String... options) {
    return CommandLine.populateCommand(new TrafficSettings(), options);
  }

  @Test
  void a_replay_takes_no_shape_and_no_pace_that_is_none() {
    String[] replay = {"--traffic", "replay", "--access-log", "access.log"};
    of(replay).check();
    of(with(replay, "--pace", "0.5")).check();

    refused("keeps the times of its log", with(replay, "--shape", "hold 50% 5s"));
    refused("must be a number above 0", with(replay, "--pace", "0"));
    refused("must be a number above 0", with(replay, "--pace", "NaN"));
  }

  @Test
  void a_simulation_of_ones_own_is_followed_by_no_traffic() {
    of().checkBeside(Optional.of("com.example.Ours"));
    of("--traffic", "spike").checkBeside(Optional.empty());

    assertThatThrownBy(() -> of("--traffic", "spike").checkBeside(Optional.of("com.example.Ours")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("leave --traffic and --shape out");
  }

  private static String[] with(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  private static void refused(String why, String... options) {
    assertThatThrownBy(() -> of(options).check())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(why);
  }

  private static LoadPhase phase(TrafficSettings settings, Optional<Double> goal) {
    LoadSettings load = CommandLine.populateCommand(new LoadSettings());
    return LoadPhases.of(load, "http://127.0.0.1:1", 1, Map.of())
        .traffic(settings, 200, goal)
        .orElseThrow();
  }

  @Test
  void a_model_runs_at_shares_of_the_highest_throughput_and_with_a_goal_at_the_goal() {
    TrafficSettings spike = of("--traffic", "spike");

    assertThat(phase(spike, Optional.empty()).steps())
        .extracting(step -> step.rate().orElseThrow())
        .containsExactly(100.0, 300.0, 100.0);
    assertThat(phase(spike, Optional.of(70.0)).steps())
        .extracting(step -> step.rate().orElseThrow())
        .containsExactly(70.0, 210.0, 70.0);
  }

  @Test
  void a_shape_is_driven_as_it_is_written() {
    TrafficSettings shape = of("--shape", "hold goal 5s; hold 50% 5s; hold 30/s 5s");

    assertThat(phase(shape, Optional.of(70.0)).steps())
        .extracting(step -> step.rate().orElseThrow())
        .containsExactly(70.0, 100.0, 30.0);
    assertThat(phase(shape, Optional.of(70.0)).steps())
        .extracting(LoadStep::seconds)
        .containsOnly(5);
  }

  @Test
  void journeys_of_a_file_come_in_place_of_the_front_page_at_its_shape(@TempDir Path folder)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("headroom.yaml"),
            "traffic: { journeys: [ { steps: [ { get: /a }, { get: /b } ] } ],"
                + " shape: [ { hold: 50%, for: 5s } ] }");
    LoadSettings load = CommandLine.populateCommand(new LoadSettings(), "--file", file.toString());
    LoadPhases phases = LoadPhases.of(load, "http://127.0.0.1:1", 1, OwnService.DEFAULT_LOAD);

    assertThat(phases.probe().properties())
        .doesNotContainKey(MixOptions.REQUESTS)
        .containsEntry(LoadOptions.SYSTEM_FILE, file.toString());
    assertThat(phases.traffic(of(), 200, Optional.empty()).orElseThrow().steps())
        .extracting(step -> step.rate().orElseThrow())
        .containsExactly(100.0);
  }

  @Test
  void the_help_names_every_model() {
    String help = new CommandLine(new TrafficSettings()).getUsageMessage();

    assertThat(TrafficModels.named()).allSatisfy(model -> assertThat(help).contains(model.name()));
  }

  @Test
  void nothing_follows_unless_it_is_asked_for() {
    assertThat(of().model()).isEmpty();
    of().check();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--traffic|wild|there are hundred-to-one, skewed",
        "--traffic|replay|needs --access-log",
        "--access-log|/tmp/x|needs --traffic replay",
        "--pace|2|needs --traffic replay",
        "--methods|POST|needs --traffic replay",
        "--paths|^/a|needs --traffic replay",
        "--shape|hold 50%|missing: a time",
        "--shape|probe; hold 5/s 5s|leave 'probe' out",
      })
  void what_makes_no_sense_is_refused_before_anything_is_started(
      String option, String value, String why) {
    refused(why, option, value);
  }
}
