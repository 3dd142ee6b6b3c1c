package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Frame;
import dev.headroom.analysis.diagnosis.PlaceGrowth;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.diagnosis.StatementUse;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.analysis.profile.HotFrames;
import dev.headroom.analysis.statement.StatementUses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why the bottleneck binds: every rule's finding, and the evidence that a reader wants beside them.
 *
 * @param causes found, the strongest first
 * @param growth where a request's time grew
 * @param statements of the bottleneck's database, by time
 * @param frames of the bottleneck's JVM, by CPU
 * @param missing what rules would have needed
 */
public record CauseFinder(
    List<Cause> causes,
    List<PlaceGrowth> growth,
    List<StatementUse> statements,
    List<Frame> frames,
    List<String> missing) {

  /** Share of the bottleneck's demand below which a finding is told, but is not why it binds. */
  private static final double LEAST_STRENGTH = 0.02;

  /** Runs every rule on the verdict's resource; none where there is no bottleneck. */
  public static CauseFinder find(Evidence evidence, Verdict verdict) {
    List<PlaceGrowth> growth = Places.growth(evidence);
    if (verdict.resource().isEmpty()) {
      return new CauseFinder(List.of(), growth, List.of(), List.of(), List.of());
    }
    ResourceId binding = verdict.resource().get();
    List<Cause> causes = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (CauseRule rule : CauseRules.all()) {
      Finding finding = rule.examine(evidence, binding);
      if (finding instanceof Finding.Found found) {
        causes.add(found.cause());
      } else if (finding instanceof Finding.Lacking lacking) {
        missing.add("for " + rule.id() + ": " + lacking.measureNext());
      }
    }
    causes.sort(Comparator.comparingDouble(Cause::strength).reversed());
    return new CauseFinder(
        List.copyOf(causes),
        growth,
        StatementUses.of(evidence, binding.box()),
        HotFrames.of(evidence, binding),
        missing);
  }

  /** The cause that explains most; empty where what was found explains nothing, as a symptom. */
  public Optional<Cause> strongest() {
    return causes.stream().findFirst().filter(cause -> cause.strength() >= LEAST_STRENGTH);
  }

  /** The verdict with its cause, and a sentence that tells it. */
  public Verdict explained(Verdict verdict) {
    if (verdict.kind() != Verdict.Kind.BOTTLENECK) {
      return verdict;
    }
    return new Verdict(
        verdict.kind(),
        verdict.resource(),
        verdict.process(),
        strongest(),
        verdict.probability(),
        verdict.sentence()
            + verdict
                .process()
                .map(p -> String.format(Locale.ROOT, ", most of it %s", p))
                .orElse("")
            + strongest().map(cause -> ": " + cause.headline()).orElse(""),
        verdict.measureNext());
  }
}
