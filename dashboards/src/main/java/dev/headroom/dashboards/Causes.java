package dev.headroom.dashboards;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import java.util.List;
import java.util.stream.Stream;

/** The causes of a diagnosis, the verdict's own first, none twice. */
public final class Causes {
  private Causes() {}

  public static List<Cause> of(Diagnosis diagnosis) {
    return Stream.concat(diagnosis.verdict().cause().stream(), diagnosis.causes().stream())
        .distinct()
        .toList();
  }
}
