package dev.headroom.cli.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.math.Interval;
import dev.headroom.cli.loop.PlantedSteps.Planted;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import dev.headroom.run.Goal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalLoopTest {
  private static final Topology STAGE = Topologies.named("stage-1");
  private static final Goal GOAL = new Goal(1_000, Optional.empty());
  private static final RemedyProposal BIGGER =
      remedy("vertical-scale", Map.of("box", "box-1", "factor", "2"));

  @TempDir private Path runs;

  private final List<String> told = new ArrayList<>();

  private static RemedyProposal remedy(String id, Map<String, String> parameters) {
    return new RemedyProposal(
        id,
        parameters,
        Optional.empty(),
        Interval.exactly(400),
        Optional.of(Interval.exactly(800)),
        Optional.empty(),
        List.of());
  }

  private LoopLog log() {
    return new LoopLog(runs, "stage-1", GOAL);
  }

  private GoalLoop loop(PlantedSteps steps, int rounds, Optional<Double> budget, boolean advise) {
    return new GoalLoop(steps, log(), new GoalLoop.Limits(rounds, budget, advise), told::add);
  }

  private PlantedSteps steps(Planted... planted) {
    return new PlantedSteps(runs, GOAL, planted);
  }

  @Test
  void it_goes_round_until_the_goal_is_reached() throws Exception {
    PlantedSteps steps =
        steps(
            new Planted(400, 1, List.of(BIGGER)),
            new Planted(800, 2, List.of(BIGGER)),
            new Planted(1_600, 2, List.of(BIGGER)));
    GoalLoop loop = loop(steps, 6, Optional.empty(), false);

    assertThat(loop.run(STAGE)).isEqualTo(GoalLoop.End.GOAL_REACHED);
    assertThat(steps.applied).containsExactly("vertical-scale", "vertical-scale");
    assertThat(steps.open).as("targets left running").isZero();
    assertThat(loop.rounds()).hasSize(3);
    assertThat(log().rounds()).as("a loop that is at its end is over").isEmpty();
  }

  @Test
  void what_made_it_worse_is_taken_back_and_not_tried_again() throws Exception {
    PlantedSteps steps =
        steps(new Planted(400, 1, List.of(BIGGER)), new Planted(300, 0.7, List.of(BIGGER)));
    GoalLoop loop = loop(steps, 6, Optional.empty(), false);

    assertThat(loop.run(STAGE)).isEqualTo(GoalLoop.End.NO_REMEDY_LEFT);
    assertThat(steps.applied).containsExactly("vertical-scale");
    assertThat(loop.rounds().get(1).takenBack()).isTrue();
    assertThat(steps.open).isZero();
  }

  /** However many a second it still answers. */
  @Test
  void what_made_it_fail_is_taken_back_too() throws Exception {
    PlantedSteps steps =
        steps(new Planted(400, 1, List.of(BIGGER)), new Planted(900, 0, List.of(BIGGER)));
    GoalLoop loop = loop(steps, 6, Optional.empty(), false);

    assertThat(loop.run(STAGE)).isEqualTo(GoalLoop.End.NO_REMEDY_LEFT);
    assertThat(loop.rounds().get(1).takenBack()).isTrue();
    assertThat(steps.open).isZero();
  }

  @Test
  void it_stops_after_as_many_changes_as_were_asked_for_and_before_the_first_to_advise()
      throws Exception {
    PlantedSteps one =
        steps(new Planted(400, 1, List.of(BIGGER)), new Planted(800, 2, List.of(BIGGER)));
    assertThat(loop(one, 1, Optional.empty(), false).run(STAGE))
        .isEqualTo(GoalLoop.End.ENOUGH_ROUNDS);

    PlantedSteps none = steps(new Planted(400, 1, List.of(BIGGER)));
    assertThat(loop(none, 6, Optional.empty(), true).run(STAGE)).isEqualTo(GoalLoop.End.ADVISED);
    assertThat(none.applied).isEmpty();
  }

  @Test
  void what_the_budget_does_not_allow_or_the_system_does_not_have_is_passed_over()
      throws Exception {
    double aMonth = 730 * STAGE.boxes().get(0).pricePerHour();
    RemedyProposal nonsense = remedy("resize-pool", Map.of("box", "box-9"));
    PlantedSteps steps = steps(new Planted(400, 1, List.of(nonsense, BIGGER)));

    assertThat(loop(steps, 6, Optional.of(1.5 * aMonth), false).run(STAGE))
        .isEqualTo(GoalLoop.End.NO_REMEDY_LEFT);
    assertThat(steps.applied).isEmpty();
  }

  /** The first loop is killed after its first change: its log has no end. */
  @Test
  void a_loop_that_was_broken_off_goes_on_with_the_system_as_it_was_left() throws Exception {
    log().measured("run-a", Optional.empty(), false);
    log().measured("run-b", Optional.of(BIGGER), false);
    PlantedSteps steps =
        steps(new Planted(800, 1, List.of(BIGGER)), new Planted(1_600, 2, List.of()));
    GoalLoop loop = loop(steps, 6, Optional.empty(), false);

    assertThat(loop.run(STAGE)).isEqualTo(GoalLoop.End.GOAL_REACHED);
    double twice = 2 * STAGE.boxes().get(0).cpuCores();
    assertThat(steps.measured).containsExactly(twice + " cores");
    assertThat(loop.rounds())
        .extracting(round -> round.run().orElseThrow())
        .startsWith("run-a", "run-b")
        .hasSize(4);
    assertThat(told.get(0)).startsWith("going on after 1 change");
  }
}
