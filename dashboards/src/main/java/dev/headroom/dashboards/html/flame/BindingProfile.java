package dev.headroom.dashboards.html.flame;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.analysis.profile.ProfileReader;
import dev.headroom.run.RecordedRun;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The profile that explains the bottleneck best: of its own box, else of the first that has one.
 */
public final class BindingProfile {
  private BindingProfile() {}

  /** CPU samples of the measured load; empty if no JVM was profiled. */
  public static Optional<FoldedStacks> of(Diagnosis diagnosis, RecordedRun run) {
    double from =
        diagnosis.load().plateaus().stream().mapToDouble(Plateau::usedFromSeconds).min().orElse(0);
    double to =
        diagnosis.load().plateaus().stream()
            .mapToDouble(Plateau::endSeconds)
            .max()
            .orElse(Double.POSITIVE_INFINITY);
    Stream<String> binding = diagnosis.verdict().resource().stream().map(r -> r.box());
    return Stream.concat(binding, run.manifest().boxes().stream().map(box -> box.name()))
        .flatMap(box -> run.profile(box).stream())
        .findFirst()
        .map(recording -> ProfileReader.cpu(recording, from, to))
        .filter(stacks -> stacks.samples() > 0);
  }
}
