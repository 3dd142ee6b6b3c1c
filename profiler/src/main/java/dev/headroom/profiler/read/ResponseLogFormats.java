package dev.headroom.profiler.read;

import dev.headroom.profiler.responses.ResponseLogFormat;
import dev.headroom.profiler.responses.gatling.GatlingLogFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All formats of logs of responses; a new one is one file and one line here. */
final class ResponseLogFormats {
  private static final List<ResponseLogFormat> ALL = List.of(new GatlingLogFormat());

  private ResponseLogFormats() {}

  static List<ResponseLogFormat> all() {
    return ALL;
  }

  /** The first that recognises a file; empty if none does. */
  static Optional<ResponseLogFormat> of(Path file) throws IOException {
    for (ResponseLogFormat format : ALL) {
      if (format.recognises(file)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
