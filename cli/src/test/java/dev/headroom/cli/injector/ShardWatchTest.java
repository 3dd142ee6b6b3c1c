package dev.headroom.cli.injector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.EmptyRun;
import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.cli.injector.shard.RunningShard;
import dev.headroom.cli.injector.shard.ShardFiles;
import dev.headroom.cli.injector.shard.ShardedPhase;
import dev.headroom.cli.injector.shard.StartedShards;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.plan.StepResult;
import dev.headroom.load.record.JsonLines;
import dev.headroom.load.record.StepRecorder;
import dev.headroom.load.traffic.Shard;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunReader;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.StepEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShardWatchTest {
  private static final List<LoadStep> WARM_UP =
      LoadPlan.warmUp(LoadOptions.of(Map.of("warmUpSeconds", "12")).closed());

  @TempDir private Path folder;

  /** One that ran to the end of its schedule. */
  private record Ran(Shard shard, ShardFiles files) implements RunningShard {
    @Override
    public boolean awaitEnd(Duration timeout) {
      return true;
    }

    @Override
    public int exitCode() {
      return ExitCode.RAN;
    }

    @Override
    public Instant endedAt() {
      return Instant.EPOCH;
    }

    @Override
    public void bringFiles() {}

    @Override
    public void end(StepEnd reason) {}

    @Override
    public String lastLines() {
      return "";
    }
  }

  private record All(List<RunningShard> all) implements StartedShards {
    @Override
    public void close() {}
  }

  private Optional<EndReason> endOf(double... perSecondOfEach) throws Exception {
    RunDirectory run = EmptyRun.in(folder, "run");
    LoadPhase warmUp = new LoadPhase("warm-up", "", Map.of(), WARM_UP);
    ShardedPhase phase = new ShardedPhase(run, warmUp, List.of(), 2, Optional.of(Instant.EPOCH));
    All all =
        new All(
            phase.all().stream()
                .map(shard -> (RunningShard) new Ran(shard, phase.files(shard)))
                .toList());
    all.all().forEach(shard -> write(shard.files().steps(), perSecondOfEach));

    ShardWatch watch = new ShardWatch(phase, all, (kind, text, attributes) -> {});
    assertThat(watch.look(Duration.ZERO)).isTrue();

    return ends(run).get(3).reason();
  }

  private static void write(Path account, double... perSecond) {
    StepRecorder recorder =
        new StepRecorder(new JsonLines(Optional.of(account)), Clock.systemUTC());
    for (int i = 0; i < perSecond.length; i++) {
      recorder.began(WARM_UP.get(i), 0);
      recorder.ended(
          WARM_UP.get(i),
          StepEnd.SCHEDULE,
          Optional.of(new StepResult(4, perSecond[i], (long) (3 * perSecond[i]), 0)));
    }
  }

  private static List<StepEvent> ends(RunDirectory run) throws IOException {
    return RunReader.steps(run, "warm-up").stream()
        .filter(step -> step.event() == StepEvent.Kind.ENDED)
        .toList();
  }

  @Test
  void a_short_warm_up_that_was_long_enough_is_not_said_to_be_too_short() throws Exception {
    assertThat(endOf(20, 50, 50, 50)).contains(EndReason.CONVERGED);
  }

  @Test
  void one_that_ended_while_the_target_got_faster_is() throws Exception {
    assertThat(endOf(20, 50, 70, 90)).contains(EndReason.SCHEDULE);
  }
}
