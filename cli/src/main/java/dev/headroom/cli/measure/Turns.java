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
  /** What three times as many do not tell, more will hardly. */
  static final int MOST_ROUNDS = 3;

  /** Loads both systems through a phase. */
  interface Round {
    /**
     * @return what each turn measured
     */
    List<StepEvent> perform(LoadPhase turns) throws IOException, InterruptedException;
  }

  private final LoadPhase turns;

  Turns(LoadPhase turns) {
    this.turns = turns;
  }

  /**
   * The second round and those after it have names of their own in the run.
   *
   * @param decides whether the turns so far tell enough
   * @param tell told that they do not
   * @return of all turns together; empty if they measured nothing
   */
  Optional<SideBySide> until(Predicate<SideBySide> decides, Round round, Consumer<String> tell)
      throws IOException, InterruptedException {
    List<StepEvent> steps = new ArrayList<>(round.perform(turns));
    Optional<SideBySide> seen = SideBySide.of(steps);
    for (int i = 2; i <= MOST_ROUNDS && seen.isPresent() && !decides.test(seen.get()); i++) {
      tell.accept("these turns do not decide: once more");
      steps.addAll(round.perform(turns.named(turns.name() + "-" + i)));
      seen = SideBySide.of(steps);
    }
    return seen;
  }
}
