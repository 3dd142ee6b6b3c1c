package dev.headroom.analysis.explain;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.run.file.CodeName;
import dev.headroom.run.series.SeriesId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one rule says of a resource.
 *
 * @param rule its id
 * @param kind sort of answer
 * @param cause that it found, if it found one
 * @param why it found none, in words joined by hyphens; empty if it did or cannot tell
 * @param seen the figures that speak for the cause or against it
 * @param lacking evidence without which it cannot tell
 * @param needs evidence that it needs
 * @param series that it looked at
 */
public record Ruling(
    String rule,
    Kind kind,
    Optional<Cause> cause,
    Optional<String> why,
    List<Quantity> seen,
    Set<EvidenceKind> lacking,
    List<EvidenceKind> needs,
    List<SeriesId> series) {
  public Ruling {
    seen = List.copyOf(seen);
    lacking = Set.copyOf(lacking);
    needs = List.copyOf(needs);
    series = List.copyOf(series);
  }

  /** Sorts of answers. */
  public enum Kind {
    /** The cause is at work. */
    FOUND,
    /** Its figures speak against it. */
    SPEAKS_AGAINST,
    /** It cannot tell. */
    CANNOT_TELL,
    /** Such a cause cannot be in a resource of this kind, or so used. */
    DOES_NOT_APPLY;

    @JsonValue
    public String code() {
      return CodeName.of(this);
    }
  }

  static Ruling of(String rule, Finding finding, List<EvidenceKind> needs, List<SeriesId> series) {
    Ruling blank =
        new Ruling(
            rule,
            Kind.CANNOT_TELL,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of(),
            needs,
            series);
    if (finding instanceof Finding.Found found) {
      return blank.found(found.cause());
    }
    return finding instanceof Finding.NotHere not
        ? blank.against(not)
        : blank.lacking(((Finding.Lacking) finding).kinds());
  }

  static Ruling notFor(String rule) {
    return new Ruling(
        rule,
        Kind.DOES_NOT_APPLY,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Set.of(),
        List.of(),
        List.of());
  }

  private Ruling found(Cause found) {
    return new Ruling(
        rule,
        Kind.FOUND,
        Optional.of(found),
        Optional.empty(),
        found.evidence(),
        Set.of(),
        needs,
        series);
  }

  private Ruling against(Finding.NotHere not) {
    return new Ruling(
        rule,
        Kind.SPEAKS_AGAINST,
        Optional.empty(),
        Optional.of(not.why()),
        not.seen(),
        Set.of(),
        needs,
        series);
  }

  private Ruling lacking(Set<EvidenceKind> kinds) {
    return new Ruling(rule, kind, cause, why, seen, kinds, needs, series);
  }
}
