package dev.headroom.cli.gate.run;

import dev.headroom.analysis.gate.sample.RunSample;
import java.io.IOException;

/** Measures one run after the other. */
@FunctionalInterface
public interface RunSource {
  /** One run of freshly started processes. */
  RunSample measure(Side side) throws IOException, InterruptedException;
}
