package dev.headroom.cli.measure;

import dev.headroom.analysis.promise.SideBySide;
import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.run.load.StepEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Turns of two systems, once more as long as they do not tell what was asked. */
final class Turns {
  private static final String ONCE_MORE = "these turns do not decide: once more";

  /** What three times as many do not tell, more will hardly. */
  static final int MOST_ROUNDS = 3;

  /** Loads both systems through a phase. */
  interface Round {
    /**
     * @return what each turn measured
     */
    List<StepEvent> perform(LoadPhase turns) throws IOException, InterruptedException;
  }

  /** Looks at turns with changed roles, each of two rounds. */
  private static final int MOST_LOOKS = 2;

  /** Gives one system what makes the other. */
  interface Crossing {
    /**
     * @param isCrossed whether they have changed roles
     */
    void cross(boolean isCrossed) throws IOException;
  }

  private final LoadPhase turns;

  Turns(LoadPhase turns) {
    this.turns = turns;
  }

  /**
   * The second round and those after it have names of their own in the run.
   *
   * @param crossing by which the systems change roles after each round
   * @param decides whether the turns so far tell enough
   * @param tell told that they do not
   * @return of all turns together; empty if they measured nothing
   */
  Optional<SideBySide> until(
      Optional<Crossing> crossing,
      Predicate<SideBySide> decides,
      Round round,
      Consumer<String> tell)
      throws IOException, InterruptedException {
    return crossing.isPresent()
        ? crossed(crossing.get(), decides, round, tell)
        : repeated(decides, round, tell);
  }

  private Optional<SideBySide> repeated(
      Predicate<SideBySide> decides, Round round, Consumer<String> tell)
      throws IOException, InterruptedException {
    List<StepEvent> steps = new ArrayList<>(round.perform(named(1)));
    Optional<SideBySide> seen = SideBySide.of(steps);
    for (int i = 2; i <= MOST_ROUNDS && seen.isPresent() && !decides.test(seen.get()); i++) {
      tell.accept(ONCE_MORE);
      steps.addAll(round.perform(named(i)));
      seen = SideBySide.of(steps);
    }
    return seen;
  }

  private Optional<SideBySide> crossed(
      Crossing crossing, Predicate<SideBySide> decides, Round round, Consumer<String> tell)
      throws IOException, InterruptedException {
    List<StepEvent> steps = new ArrayList<>();
    List<StepEvent> crossed = new ArrayList<>();
    for (int look = 1; ; look++) {
      crossing.cross(false);
      steps.addAll(round.perform(named(2 * look - 1)));
      crossing.cross(true);
      crossed.addAll(round.perform(named(2 * look)));
      Optional<SideBySide> seen = SideBySide.ofCrossed(steps, crossed);
      if (seen.isEmpty() || look == MOST_LOOKS || decides.test(seen.get())) {
        return seen;
      }
      tell.accept(ONCE_MORE);
    }
  }

  private LoadPhase named(int number) {
    return number == 1 ? turns : turns.named(turns.name() + "-" + number);
  }
}
