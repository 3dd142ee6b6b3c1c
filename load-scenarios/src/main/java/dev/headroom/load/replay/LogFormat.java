package dev.headroom.load.replay;

import java.util.Optional;

/** A format of access logs. Reads line by line; a header line may say what follows. */
interface LogFormat {
  /** How exactly it tells when a request came, s. */
  double resolutionSeconds();

  /** What a line says; empty for a header, or if it is none of this format. */
  Optional<LogEntry> read(String line);
}
