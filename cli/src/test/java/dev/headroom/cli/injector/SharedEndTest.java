package dev.headroom.cli.injector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.plan.LoadPlan;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.StepEnd;
import dev.headroom.load.plan.StepResult;
import dev.headroom.load.record.JsonLines;
import dev.headroom.load.record.StepRecorder;
import dev.headroom.load.traffic.Shard;
import dev.headroom.run.file.JsonLinesReader;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.SharedSteps;
import dev.headroom.run.load.StepEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Steps of 1, 2, 4 … 64 users, whose throughput ends at 100 requests a second, by two injectors.
 */
class SharedEndTest {
  private static final List<LoadStep> PROBE =
      LoadPlan.probe(LoadOptions.of(Map.of("maxUsers", "64")).closed());

  @TempDir private Path folder;

  private static LoadPhase phase(List<LoadStep> steps) {
    return new LoadPhase("probe", "", Map.of(), steps);
  }

  /** The account of an injector that ended so many steps, and began the next one. */
  private Path account(String name, Shard shard, int ended, double most, long failed) {
    return account(name, shard, 0, ended, most, failed);
  }

  private Path account(String name, Shard shard, int from, int ended, double most, long failed) {
    Path file = folder.resolve(name);
    StepRecorder recorder = new StepRecorder(new JsonLines(Optional.of(file)), Clock.systemUTC());
    for (LoadStep whole : PROBE.subList(from, ended + 1)) {
      LoadStep step = whole.sharedBy(shard);
      recorder.began(step, 0);
      if (whole.index() < ended) {
        int users = step.users().orElseThrow();
        double perSecond = Math.min(20.0 * users, most);
        recorder.ended(
            step,
            StepEnd.SCHEDULE,
            Optional.of(new StepResult(users, perSecond, (long) (4 * perSecond), failed)));
      }
    }
    return file;
  }

  private static Optional<StepEnd> decide(List<Path> living, List<Path> lost) throws IOException {
    return new SharedEnd(phase(PROBE)).decide(living, lost);
  }

  private List<Path> both(int ended, double mostOfEach) {
    return IntStream.range(0, 2)
        .mapToObj(i -> account("s" + i + ended, new Shard(i, 2), ended, mostOfEach, 0))
        .toList();
  }

  @Test
  void it_ends_when_the_sum_no_longer_grows() throws IOException {
    // 20, 40, 80, 100, 100 and 100.
    assertThat(decide(both(4, 50), List.of())).isEmpty();
    assertThat(decide(both(5, 50), List.of())).isEmpty();
    assertThat(decide(both(6, 50), List.of())).contains(StepEnd.CONVERGED);
  }

  @Test
  void it_waits_for_all_that_run() throws IOException {
    Path quick = account("quick", new Shard(0, 2), 6, 50, 0);
    Path slow = account("slow", new Shard(1, 2), 5, 50, 0);

    assertThat(decide(List.of(quick, slow), List.of())).isEmpty();
    assertThat(decide(List.of(quick, folder.resolve("not there yet")), List.of())).isEmpty();
  }

  @Test
  void too_many_failures_of_the_sum_end_it_and_those_of_one_alone_do_not() throws IOException {
    Path well = account("well", new Shard(0, 2), 3, 1_000, 0);
    Path ill = account("ill", new Shard(1, 2), 3, 1_000, 20);
    Path worse = account("worse", new Shard(1, 2), 3, 1_000, 40);

    // 20 of 340, and 40 of 360.
    assertThat(decide(List.of(well, ill), List.of())).isEmpty();
    assertThat(decide(List.of(well, worse), List.of())).contains(StepEnd.ERRORS);
  }

  /** The other's users are as many as half of them were, and bring as much as those did. */
  @Test
  void fewer_users_after_a_loss_are_no_end_of_growth() throws IOException {
    Path lost = account("lost", new Shard(1, 2), 3, 1_000, 0);
    // 20, 40, 80, then 80 of 4 users alone, and 160 of 8.
    for (int ended = 4; ended <= 5; ended++) {
      Path left = account("left" + ended, new Shard(0, 2), ended, 1_000, 0);
      assertThat(decide(List.of(left), List.of(lost))).isEmpty();
    }
  }

  @Test
  void one_that_joined_late_is_not_waited_for_in_steps_before() throws IOException {
    Path first = account("first", new Shard(0, 2), 6, 50, 0);
    Path late = account("late", new Shard(1, 2), 3, 6, 50, 0);

    // 20, 20, 40 of the first alone, then 100 of both, three times.
    assertThat(decide(List.of(first, late), List.of())).contains(StepEnd.CONVERGED);
  }

  private static final List<LoadStep> WARM_UP =
      LoadPlan.warmUp(LoadOptions.of(Map.of("warmUpSeconds", "12")).closed());

  /** The account of a warm-up whose slices brought so much, each of its time. */
  private Path warmUp(String name, int users, double... perSecond) {
    Path file = folder.resolve(name);
    StepRecorder recorder = new StepRecorder(new JsonLines(Optional.of(file)), Clock.systemUTC());
    for (int i = 0; i < perSecond.length; i++) {
      recorder.began(WARM_UP.get(i), 0);
      StepResult result = new StepResult(users, perSecond[i], (long) (3 * perSecond[i]), 0);
      recorder.ended(WARM_UP.get(i), StepEnd.SCHEDULE, Optional.of(result));
    }
    return file;
  }

  /** As the reader of a run sees it. */
  private static StepEvent lastEnd(List<Path> accounts) throws IOException {
    List<List<StepEvent>> all = new ArrayList<>();
    for (Path account : accounts) {
      all.add(JsonLinesReader.all(account, StepEvent.class));
    }
    List<StepEvent> shared = SharedSteps.of(all);
    return shared.get(shared.size() - 1);
  }

  @Test
  void a_target_that_got_no_faster_by_the_end_of_the_last_slice_is_warm() throws IOException {
    List<Path> accounts = List.of(warmUp("a", 4, 20, 50, 50, 50), warmUp("b", 4, 20, 50, 50, 50));

    new SharedEnd(phase(WARM_UP)).noteLast(accounts, List.of());

    assertThat(lastEnd(accounts).reason()).contains(EndReason.CONVERGED);
    assertThat(lastEnd(accounts).throughput()).contains(100.0);
  }

  @Test
  void one_that_still_got_faster_is_not() throws IOException {
    List<Path> accounts = List.of(warmUp("a", 4, 20, 50, 70, 90), warmUp("b", 4, 20, 50, 70, 90));

    new SharedEnd(phase(WARM_UP)).noteLast(accounts, List.of());

    assertThat(lastEnd(accounts).reason()).contains(EndReason.SCHEDULE);
  }

  @Test
  void nothing_is_said_of_a_last_slice_that_not_all_have_ended() throws IOException {
    List<Path> accounts = List.of(warmUp("a", 4, 20, 50, 50, 50), warmUp("b", 4, 20, 50, 50));
    long before = Files.size(accounts.get(0));

    new SharedEnd(phase(WARM_UP)).noteLast(accounts, List.of());
    new SharedEnd(phase(WARM_UP)).noteLast(List.of(), accounts);

    assertThat(Files.size(accounts.get(0))).isEqualTo(before);
  }

  /** Sorted by its users, the slices before the loss would be the last for good. */
  @Test
  void slices_after_a_loss_are_compared_with_each_other() throws IOException {
    List<LoadStep> longer = LoadPlan.warmUp(LoadOptions.of(Map.of("warmUpSeconds", "40")).closed());
    Path left = folder.resolve("left");
    Path lost = folder.resolve("lost");
    StepRecorder ofLeft = new StepRecorder(new JsonLines(Optional.of(left)), Clock.systemUTC());
    StepRecorder ofLost = new StepRecorder(new JsonLines(Optional.of(lost)), Clock.systemUTC());
    for (LoadStep slice : longer.subList(0, 7)) {
      StepResult result = new StepResult(4, Math.min(20 + 10.0 * slice.index(), 50), 60, 0);
      ofLeft.began(slice, 0);
      ofLeft.ended(slice, StepEnd.SCHEDULE, Optional.of(result));
      if (slice.index() < 3) {
        ofLost.began(slice, 0);
        ofLost.ended(slice, StepEnd.SCHEDULE, Optional.of(result));
      }
    }

    assertThat(new SharedEnd(phase(longer)).decide(List.of(left), List.of(lost)))
        .contains(StepEnd.CONVERGED);
  }

  @Test
  void a_load_that_has_no_rule_goes_on() throws IOException {
    List<LoadStep> turns = LoadPlan.turns(LoadOptions.of(Map.of()).turns());
    assertThat(new SharedEnd(phase(turns)).decide(both(6, 50), List.of())).isEmpty();
    assertThat(new SharedEnd(phase(List.of())).decide(both(6, 50), List.of())).isEmpty();
  }
}
