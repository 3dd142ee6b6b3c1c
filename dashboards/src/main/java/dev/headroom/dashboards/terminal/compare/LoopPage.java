package dev.headroom.dashboards.terminal.compare;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.promise.PromisedGain;
import dev.headroom.dashboards.Figures;
import dev.headroom.dashboards.terminal.Page;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.run.Goal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A loop to a goal as one page: round by round what was done, promised, measured, and binds then.
 */
public final class LoopPage {
  /** Rungs of a ladder that are told. */
  private static final int RUNGS = 3;

  private final Page page;

  private LoopPage(Page page) {
    this.page = page;
  }

  /**
   * The page, each line ended by a line feed and at most the style's width long.
   *
   * @param end how it ended, in a few words
   */
  public static String render(Goal goal, List<LoopRound> rounds, String end, TerminalStyle style) {
    Page page = new Page(style);
    page.paragraph("the loop to " + words(goal) + ": " + end, Paint.BOLD);
    page.gap();
    LoopPage loop = new LoopPage(page);
    for (int i = 0; i < rounds.size(); i++) {
      loop.round(i + 1, rounds.get(i));
    }
    return page.toString().stripTrailing() + "\n";
  }

  /** A goal as a reader writes it. */
  public static String words(Goal goal) {
    return Figures.requestRate(goal.throughputPerSecond())
        + goal.p99Seconds().map(p99 -> " with p99 < " + Figures.millis(p99) + " ms").orElse("");
  }

  private void round(int number, LoopRound round) {
    page.labelled(
        Integer.toString(number),
        round.did().orElse(number == 1 ? "as it was" : "measured again as it was left")
            + (round.takenBack() ? ", taken back" : ""),
        Paint.BOLD);
    round.gain().ifPresent(gain -> page.note(0, promise(gain), paint(gain)));
    Diagnosis diagnosis = round.diagnosis();
    page.note(
        0,
        diagnosis
                .load()
                .knee()
                .map(knee -> "takes " + Figures.requestRate(knee.xMaxPerSecond().estimate()))
                .orElse("took nothing")
            + tail(diagnosis),
        Paint.PLAIN);
    if (!diagnosis.ladder().isEmpty()) {
      page.note(0, "binds: " + ladder(diagnosis), Paint.PLAIN);
    }
    page.gap();
  }

  private static String ladder(Diagnosis diagnosis) {
    return diagnosis.ladder().stream()
        .filter(ResourceLimit::placed)
        .limit(RUNGS)
        .map(rung -> rung.resource() + " at " + Figures.rate(rung.limitPerSecond().estimate()))
        .collect(Collectors.joining(", then "));
  }

  /** Response times at the highest arrivals that do not wait. */
  private static String tail(Diagnosis diagnosis) {
    return diagnosis.load().plateaus().stream()
        .filter(plateau -> plateau.offered().perSecond().isPresent() && !plateau.saturated())
        .max(Comparator.comparingDouble(Plateau::throughputPerSecond))
        .map(
            plateau ->
                "; at "
                    + Figures.requestRate(plateau.throughputPerSecond())
                    + " p50 "
                    + millis(plateau, plateau.latency().p50Seconds())
                    + " ms, p99 "
                    + millis(plateau, plateau.latency().p99Seconds())
                    + " ms")
        .orElse("");
  }

  private static String millis(Plateau plateau, double seconds) {
    return Figures.responseMillis(seconds, plateau.errorRatio(), plateau.throughputPerSecond());
  }

  private static String promise(PromisedGain gain) {
    return "promised "
        + Figures.factor(gain.promisedFactor().estimate())
        + " ("
        + Figures.range(gain.promisedFactor())
        + "), measured "
        + Figures.factor(gain.measuredFactor().estimate());
  }

  private static Paint paint(PromisedGain gain) {
    return gain.outcome() == PromisedGain.Outcome.KEPT ? Paint.GREEN : Paint.YELLOW;
  }
}
