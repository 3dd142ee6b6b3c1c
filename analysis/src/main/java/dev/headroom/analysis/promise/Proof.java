package dev.headroom.analysis.promise;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.run.file.CodeName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A verdict held against experiment: each budget of the system cut in turn, to see whose cut costs
 * throughput. What binds is what limits throughput, by definition, and this asks for nothing else:
 * no model and no threshold of utilization.
 *
 * @param effects one for each budget that was cut
 */
public record Proof(List<CutEffect> effects) {
  public Proof {
    effects = List.copyOf(effects);
  }

  /** What an experiment says of a verdict. */
  public enum Agreement {
    /** Throughput fell with what the verdict names, and with nothing else as much. */
    CONFIRMED,
    /** What it names has no budget that can be cut, and no other cut cost throughput. */
    CONSISTENT,
    /** Throughput did not fall with what it names, or fell with what it does not name. */
    REFUTED,
    /** The intervals are too wide to tell, or the verdict names no resource. */
    UNDECIDED;

    @JsonValue
    public String code() {
      return CodeName.of(this);
    }
  }

  /** The budget whose cut cost the most, if any cost throughput. */
  public Optional<CutEffect> strongest() {
    return effects.stream()
        .filter(CutEffect::moved)
        .max(Comparator.comparingDouble(effect -> effect.elasticity().estimate()));
  }

  /** What the experiment says of a verdict. */
  public Agreement agreement(Verdict verdict) {
    Optional<ResourceId> named = verdict.full();
    if (named.isEmpty() || effects.isEmpty()) {
      return Agreement.UNDECIDED;
    }
    return of(named.get()).map(this::ofCut).orElseGet(this::ofOthers);
  }

  /** What less of a resource did; empty where that was not cut. */
  public Optional<CutEffect> of(ResourceId resource) {
    return effects.stream().filter(effect -> isOf(effect, resource)).findFirst();
  }

  /** A pool is the only one of its type in its box here, whatever its name. */
  private static boolean isOf(CutEffect effect, ResourceId resource) {
    return effect.resource().box().equals(resource.box())
        && effect.resource().type() == resource.type();
  }

  private Agreement ofCut(CutEffect named) {
    if (named.moved()) {
      boolean isFirst =
          effects.stream()
              .filter(other -> !other.equals(named))
              .allMatch(other -> other.elasticity().low() <= named.elasticity().high());
      return isFirst ? Agreement.CONFIRMED : Agreement.REFUTED;
    }
    return named.leftItAlone() ? Agreement.REFUTED : Agreement.UNDECIDED;
  }

  private Agreement ofOthers() {
    if (strongest().isPresent()) {
      return Agreement.REFUTED;
    }
    return effects.stream().allMatch(CutEffect::leftItAlone)
        ? Agreement.CONSISTENT
        : Agreement.UNDECIDED;
  }
}
