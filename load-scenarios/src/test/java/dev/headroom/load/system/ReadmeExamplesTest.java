package dev.headroom.load.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.load.feeder.FeederPlaces;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.gatling.TrafficSource;
import dev.headroom.load.plan.TrafficPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that the documentation shows are files that can be used. */
class ReadmeExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("(?m)^    traffic:\\n(?:^(?:    .*)?\\n)+");

  @TempDir private Path folder;

  private List<Path> examples() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    List<String> texts =
        EXAMPLE.matcher(readme).results().map(found -> found.group()).collect(Collectors.toList());
    List<Path> files = new ArrayList<>();
    for (String text : texts) {
      Path file = folder.resolve("headroom-" + files.size() + ".yaml");
      files.add(Files.writeString(file, text.replaceAll("(?m)^    ", "")));
    }
    return files;
  }

  @Test
  void every_file_that_is_shown_is_read_and_can_be_driven() throws IOException {
    Files.writeString(folder.resolve("users.csv"), "name,word\nann,one\n");
    List<TrafficPart> parts = new ArrayList<>();
    for (Path file : examples()) {
      parts.add(TrafficPart.read(file, FeederPlaces.AS_NAMED, Map.of("SHOP_TOKEN", "t")::get));
    }

    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).requests()).hasSize(2);
    assertThat(parts.get(1).journeys().get(0).steps()).hasSize(4);
    assertThat(parts.get(1).options())
        .containsEntry("shape", "hold 50% 20s; spike x5 10s; return 30s");
  }

  @Test
  void the_journey_that_is_shown_comes_at_a_fourth_of_its_requests_rate() throws IOException {
    Files.writeString(folder.resolve("users.csv"), "name,word\nann,one\n");
    TrafficPlan plan =
        TrafficSource.OF_OPTIONS.plan(
            LoadOptions.of(
                Map.of(
                    "systemFile",
                    examples().get(1).toString(),
                    "xMax",
                    "400",
                    "arrivals",
                    "even")));

    assertThat(plan.steps().get(0).rate()).hasValue(200);
    assertThat(plan.perSecond()[5]).isEqualTo(50);
  }
}
