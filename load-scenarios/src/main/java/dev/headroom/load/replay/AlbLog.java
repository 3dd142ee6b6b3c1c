package dev.headroom.load.replay;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Access log of an AWS Application Load Balancer: {@code type time elb client:port target:port …
 * "GET https://host:port/path HTTP/1.1" …} (Elastic Load Balancing, "Access log entries").
 */
final class AlbLog implements LogFormat {
  private static final Pattern LINE =
      Pattern.compile(
          "(?:https?|h2|grpcs|wss?) (\\S+) \\S+ \\S+ \\S+ .*?\"([A-Z]+) (\\S+) [^\"]*\" .*");

  @Override
  public double resolutionSeconds() {
    return 1e-6;
  }

  @Override
  public Optional<LogEntry> read(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      Instant time = Instant.parse(matcher.group(1));
      return Optional.of(
          new LogEntry(
              time.getEpochSecond() + time.getNano() / 1e9,
              matcher.group(2),
              SafeTarget.within(URI.create(matcher.group(3)))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
