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
    Optional<Cause> cause = Optional.empty();
    Optional<String> why = Optional.empty();
    List<Quantity> seen = List.of();
    Set<EvidenceKind> lacking = Set.of();
    Kind kind = Kind.CANNOT_TELL;
    if (finding instanceof Finding.Found found) {
      kind = Kind.FOUND;
      cause = Optional.of(found.cause());
      seen = found.cause().evidence();
    } else if (finding instanceof Finding.NotHere not) {
      kind = Kind.SPEAKS_AGAINST;
      why = Optional.of(not.why());
      seen = not.seen();
    } else if (finding instanceof Finding.Lacking without) {
      lacking = without.kinds();
    }
    return new Ruling(rule, kind, cause, why, seen, lacking, needs, series);
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
}
