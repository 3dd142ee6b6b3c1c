package dev.headroom.analysis.diagnosis;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.run.file.CodeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to "what is our next bottleneck?".
 *
 * @param kind what sort of answer
 * @param resource the bottleneck; there if {@code kind} is {@link Kind#BOTTLENECK}, possibly if it
 *     is {@link Kind#TARGET_FAILED}: then what gave out, or what bound until the failure
 * @param fills the resource of the ladder that it keeps full, where it is none itself: too little
 *     memory keeps the CPU collecting garbage; of a target that failed, what bound until something
 *     else gave out
 * @param process the process that uses most of it, such as {@code mariadbd}; empty where it has
 *     none
 * @param cause why it binds, when a cause was found
 * @param probability that this is right, the resource and what is said of the cause, 0 … 1
 * @param reason why this is the answer
 * @param next what to measure or do next; not empty for {@link Kind#INCONCLUSIVE}
 * @param doubts what lowered the probability, each by at least two in a hundred
 */
public record Verdict(
    Kind kind,
    Optional<ResourceId> resource,
    Optional<ResourceId> fills,
    Optional<String> process,
    Optional<Cause> cause,
    double probability,
    Remark<ReasonCode> reason,
    List<Remark<AdviceCode>> next,
    List<Remark<DoubtCode>> doubts) {

  private static final String PROBABILITY = "probability";
  private static final double WORTH_A_WORD = 0.02;

  /** Sorts of answers. */
  public enum Kind {
    /** A resource of the target binds first. */
    BOTTLENECK,
    /** The target reached its goal, or the end of the schedule, without any resource saturating. */
    HEALTHY,
    /** The target failed under the load, whatever it took until then. */
    TARGET_FAILED,
    /** The evidence does not decide. */
    INCONCLUSIVE,
    /** The load generator was the limit; nothing is said of the target. */
    INJECTOR_LIMITED,
    /** Boxes, injector and recorder together want more than the machine has. */
    MACHINE_TOO_SMALL,
    /** Something else had the machine that boxes and injector would have used. */
    MACHINE_DISTURBED;

    /** Whether something is said of the target. */
    public boolean isAnswer() {
      return this == BOTTLENECK || this == HEALTHY || this == TARGET_FAILED;
    }

    @JsonValue
    public String code() {
      return CodeName.of(this);
    }
  }

  /** A verdict whose resource is on the ladder, if it has one. */
  public Verdict(
      Kind kind,
      Optional<ResourceId> resource,
      Optional<String> process,
      Optional<Cause> cause,
      double probability,
      Remark<ReasonCode> reason,
      List<Remark<AdviceCode>> next) {
    this(kind, resource, Optional.empty(), process, cause, probability, reason, next, List.of());
  }

  public Verdict {
    fills = fills == null ? Optional.empty() : fills;
    doubts = doubts == null ? List.of() : List.copyOf(doubts);
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("not a probability: " + probability);
    }
    next = List.copyOf(next);
    if (kind == Kind.BOTTLENECK && resource.isEmpty()) {
      throw new IllegalArgumentException("a bottleneck needs its resource");
    }
    if (kind == Kind.INCONCLUSIVE && next.isEmpty()) {
      throw new IllegalArgumentException("an inconclusive verdict says what to measure next");
    }
  }

  /** An answer that names no resource. */
  public static Verdict without(
      Kind kind, double probability, Remark<ReasonCode> reason, List<Remark<AdviceCode>> next) {
    return new Verdict(
        kind, Optional.empty(), Optional.empty(), Optional.empty(), probability, reason, next);
  }

  /** The same with its cause, which may lie in another resource than the one that is full. */
  public Verdict because(Optional<Cause> found) {
    Optional<ResourceId> root = found.map(Cause::resource).or(() -> resource);
    Optional<ResourceId> full = root.equals(resource) ? Optional.empty() : resource;
    // The process is the full resource's.
    Optional<String> of = full.isPresent() ? Optional.empty() : process;
    return new Verdict(kind, root, full, of, found, probability, reason, next, doubts);
  }

  /**
   * The same, less sure.
   *
   * @param factor of the probability, 0 … 1
   * @param why in addition to what made it unsure before
   */
  public Verdict doubted(double factor, List<Remark<DoubtCode>> why) {
    List<Remark<DoubtCode>> all = Stream.concat(doubts.stream(), why.stream()).toList();
    return new Verdict(
        kind, resource, fills, process, cause, factor * probability, reason, next, all);
  }

  /**
   * The same with another probability.
   *
   * @param sure what it is worth
   * @param factor of what its doubts take
   */
  public Verdict worth(double sure, double factor) {
    List<Remark<DoubtCode>> left =
        doubts.stream()
            .map(doubt -> doubt.times(PROBABILITY, factor))
            .filter(doubt -> doubt.value(PROBABILITY) >= WORTH_A_WORD)
            .toList();
    return new Verdict(kind, resource, fills, process, cause, sure, reason, next, left);
  }

  /** The resource of the ladder that is full. */
  public Optional<ResourceId> full() {
    return fills.or(() -> resource);
  }
}
