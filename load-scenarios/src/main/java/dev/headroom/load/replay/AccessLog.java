package dev.headroom.load.replay;

import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.option.ReplayOptions;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The requests of an access log that are to be sent again.
 *
 * @param entries in the order of time
 * @param unreadable lines that are no request of the format
 * @param leftOut requests that the filters leave out
 */
public record AccessLog(List<LogEntry> entries, long unreadable, long leftOut) {
  /** What a heap of an injector holds with ease. */
  static final int MOST = 2_000_000;

  private static final int GZIP = 0x1f8b;
  private static final int LINES_TO_TELL = 50;

  public AccessLog {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a log, compressed or not.
   *
   * @throws InvalidOptionException if it cannot be read, is of no known format, or has no request
   *     that the filters let pass
   */
  public static AccessLog read(ReplayOptions options) {
    Path file = options.accessLog().orElseThrow();
    try {
      AccessLog log = read(file, format(file), options);
      if (log.entries().isEmpty()) {
        throw bad(
            file,
            "a log with requests that the filters let pass; of "
                + (log.leftOut() + log.unreadable())
                + " lines there is none");
      }
      return log;
    } catch (IOException e) {
      throw bad(file, "a log that can be read: " + e.getMessage());
    }
  }

  private static AccessLog read(Path file, LogFormat format, ReplayOptions options)
      throws IOException {
    List<LogEntry> entries = new ArrayList<>();
    long unreadable = 0;
    long leftOut = 0;
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Optional<LogEntry> entry = format.read(line);
        if (entry.isEmpty()) {
          unreadable += line.isBlank() || line.startsWith("#") ? 0 : 1;
        } else if (!options.lets(entry.get().method(), entry.get().target())) {
          leftOut++;
        } else if (entries.size() == MOST) {
          throw bad(file, "of at most " + MOST + " requests; take a part of it, or filter it");
        } else {
          entries.add(entry.get());
        }
      }
    }
    entries.sort(Comparator.comparingDouble(LogEntry::epochSeconds));
    return new AccessLog(spread(entries, format.resolutionSeconds()), unreadable, leftOut);
  }

  /** Requests of one instant of a coarse clock, evenly over the time until the next. */
  private static List<LogEntry> spread(List<LogEntry> entries, double resolution) {
    List<LogEntry> spread = new ArrayList<>(entries.size());
    int from = 0;
    while (from < entries.size()) {
      int to = from;
      double time = entries.get(from).epochSeconds();
      while (to < entries.size() && entries.get(to).epochSeconds() == time) {
        to++;
      }
      for (int i = from; i < to; i++) {
        LogEntry entry = entries.get(i);
        double within = resolution * (i - from) / (to - from);
        spread.add(new LogEntry(time + within, entry.method(), entry.target()));
      }
      from = to;
    }
    return spread;
  }

  /** The format of which the first lines are. */
  private static LogFormat format(Path file) throws IOException {
    List<String> first = new ArrayList<>();
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine();
          line != null && first.size() < LINES_TO_TELL;
          line = lines.readLine()) {
        first.add(line);
      }
    }
    return List.of(new AlbLog(), new CloudFrontLog(), new CommonLog()).stream()
        .filter(format -> first.stream().map(format::read).anyMatch(Optional::isPresent))
        .findFirst()
        .orElseThrow(
            () ->
                bad(
                    file,
                    "an access log in Common or Combined Log Format, of an AWS Application Load"
                        + " Balancer or of CloudFront"));
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file));
    raw.mark(2);
    int magic = raw.read() << 8 | raw.read();
    raw.reset();
    InputStream plain = magic == GZIP ? new GZIPInputStream(raw) : raw;
    // A byte that is no UTF-8 becomes a mark, and no error: logs hold what clients send.
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  private static InvalidOptionException bad(Path file, String allowed) {
    return new InvalidOptionException(ReplayOptions.ACCESS_LOG, file, allowed);
  }
}
