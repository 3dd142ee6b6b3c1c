package dev.headroom.load.replay;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Common Log Format, and Combined, which adds to it: {@code host ident user [time] "request" status
 * bytes …}. As Apache, nginx and Tomcat write it.
 */
final class CommonLog implements LogFormat {
  private static final Pattern LINE =
      Pattern.compile(
          "\\S+ \\S+ .*?\\[([^\\]]+)] \"([A-Z]+) (\\S+)(?: HTTP/[0-9.]+)?\" \\d{3} (?:\\d+|-).*");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);

  @Override
  public double resolutionSeconds() {
    return 1;
  }

  @Override
  public Optional<LogEntry> read(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      double time = OffsetDateTime.parse(matcher.group(1), TIME).toEpochSecond();
      return Optional.of(new LogEntry(time, matcher.group(2), matcher.group(3)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
