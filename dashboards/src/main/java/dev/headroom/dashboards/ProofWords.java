package dev.headroom.dashboards;

import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.promise.CutEffect;
import dev.headroom.analysis.promise.Proof;
import java.util.Optional;

/** What an experiment says of a verdict, in a sentence. */
public final class ProofWords {
  private ProofWords() {}

  /** The sentence, without a full stop. */
  public static String sentence(Proof proof, Verdict verdict) {
    Optional<ResourceId> named = verdict.full();
    Optional<CutEffect> own = named.flatMap(proof::of);
    return switch (proof.agreement(verdict)) {
      case CONFIRMED -> "confirmed by experiment: " + cost(own.orElseThrow());
      case CONSISTENT ->
          "an experiment agrees: no budget that can be cut cost throughput, as is so where "
              + named.orElseThrow()
              + " binds";
      case REFUTED ->
          "an experiment speaks against it: "
              + own.map(effect -> cost(effect) + ", ").orElse("")
              + proof
                  .strongest()
                  .filter(strongest -> !own.equals(Optional.of(strongest)))
                  .map(ProofWords::cost)
                  .orElse("and no other cut cost any");
      case UNDECIDED ->
          "an experiment did not decide"
              + own.map(effect -> ": " + cost(effect)).orElse("")
              + (named.isEmpty() ? unnamed(proof) : "");
    };
  }

  private static String unnamed(Proof proof) {
    return proof.strongest().map(effect -> "; but " + cost(effect)).orElse("");
  }

  private static String cost(CutEffect effect) {
    return less(effect)
        + " "
        + effect.resource()
        + " cost "
        + Figures.percent(lost(effect.factor().estimate()))
        + " of the throughput ("
        + Figures.percent(lost(effect.factor().high()))
        + " to "
        + Figures.percent(lost(effect.factor().low()))
        + ")";
  }

  /** How much less there was: {@code 15 % less}. */
  public static String less(CutEffect effect) {
    return Figures.percent(1 - effect.to() / effect.from()) + " less";
  }

  private static double lost(double factor) {
    return 1 - factor;
  }
}
