package dev.headroom.analysis.evidence;

import dev.headroom.analysis.measure.BoxCores;
import dev.headroom.run.RecordedRun;
import java.util.Optional;

/**
 * How much CPU a box has; empty of one that the run does not know.
 *
 * @param box its name
 */
public record CoresOf(String box) implements EvidenceView<Optional<BoxCores>> {
  @Override
  public Optional<BoxCores> look(RecordedRun run, Evidence evidence) {
    return run.manifest().boxes().stream()
        .filter(known -> known.name().equals(box))
        .map(known -> BoxCores.of(run, known))
        .findFirst();
  }
}
