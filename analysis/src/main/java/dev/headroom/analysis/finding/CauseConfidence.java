package dev.headroom.analysis.finding;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.DoubtCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far a verdict can be trusted in what it says of the cause. That none was found tells by
 * Bayes' theorem that there is none, the more so the more of the rules had the evidence that they
 * need.
 */
public final class CauseConfidence {
  /** Before anything is looked at, a single cause is as likely as none. */
  private static final double PRIOR = 0.5;

  /**
   * Share of the causes that are found where their evidence was recorded: nearly all on simulated
   * systems, three quarters on the first service that is not ours.
   */
  private static final double FOUND = 0.85;

  /** Probability that a doubt takes from which on it is worth a word. */
  private static final double MIN_LOSS = 0.02;

  private final Findings findings;
  private final double unnamed;

  private CauseConfidence(Findings findings, double unnamed) {
    this.findings = findings;
    this.unnamed = unnamed;
  }

  /**
   * A verdict as sure as what was there to see allows.
   *
   * @param verdict with its cause
   * @param findings of all rules
   * @param unnamed share of the resource that no known process uses, 0 … 1
   */
  public static Verdict apply(Verdict verdict, Findings findings, double unnamed) {
    boolean isBound = verdict.resource().isPresent();
    return isBound ? new CauseConfidence(findings, unnamed).apply(verdict) : verdict;
  }

  private Verdict apply(Verdict verdict) {
    double all = right(verdict, 1);
    double seen = right(verdict, share());
    double named = right(verdict, share() * (1 - unnamed));
    double came = all * verdict.probability();
    // How often it is right to name none, simulated systems do not tell: their causes are those
    // that there are rules for.
    double sure = verdict.cause().isPresent() ? Reliability.of(came) : came;
    double factor = came < 1 ? (1 - sure) / (1 - came) : 1;
    List<Remark<DoubtCode>> doubts = new ArrayList<>();
    add(doubts, lacking(), sure * (all - seen) / all);
    add(
        doubts,
        Remark.of(DoubtCode.UNNAMED_PROCESSES).value("share", unnamed, Quantity.RATIO),
        sure * (seen - named) / all);
    add(doubts, Remark.of(DoubtCode.CAUSE_NOT_FOUND), factor * verdict.probability() * (1 - all));
    return verdict.worth(sure, factor).doubted(named / all, doubts);
  }

  /** Probability that what is said of the cause is right, if so much of one could be seen. */
  private double right(Verdict verdict, double seen) {
    double strength = verdict.cause().map(Cause::strength).orElse(0.0);
    double unseen = 1 - FOUND * seen;
    double none = PRIOR / (PRIOR + (1 - PRIOR) * unseen);
    // A cause that explains half of the use or more leaves no room for a stronger one.
    return verdict.cause().isPresent()
        ? 1 - (1 - seen) * PRIOR * Math.max(0, 1 - 2 * strength)
        : none;
  }

  /** Share of the rules that apply and had what they need; of a resource without rules, none. */
  private double share() {
    int without = rules().size();
    int all = findings.examined() + without;
    return all == 0 ? 0 : (double) findings.examined() / all;
  }

  private Set<String> rules() {
    return findings.lacking().values().stream()
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Remark<DoubtCode> lacking() {
    String kinds =
        findings.lacking().keySet().stream()
            .sorted()
            .map(kind -> kind.code())
            .collect(Collectors.joining(","));
    return Remark.of(DoubtCode.EVIDENCE_MISSING).name("evidence", kinds);
  }

  private static void add(
      List<Remark<DoubtCode>> doubts, Remark<DoubtCode> doubt, double probability) {
    if (probability >= MIN_LOSS) {
      doubts.add(doubt.value("probability", probability, Quantity.RATIO));
    }
  }
}
