package dev.headroom.load.replay;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Standard log of Amazon CloudFront: columns between tabs, named by a line {@code #Fields: date
 * time …} (Amazon CloudFront, "Standard log file format").
 */
final class CloudFrontLog implements LogFormat {
  private static final String FIELDS = "#Fields:";
  private static final String NONE = "-";

  private List<String> fields = List.of();

  @Override
  public double resolutionSeconds() {
    return 1;
  }

  @Override
  public Optional<LogEntry> read(String line) {
    if (line.startsWith(FIELDS)) {
      fields = Arrays.asList(line.substring(FIELDS.length()).trim().split("\\s+"));
      return Optional.empty();
    }
    List<String> values = Arrays.asList(line.split("\t", -1));
    if (line.startsWith("#") || values.size() != fields.size()) {
      return Optional.empty();
    }
    try {
      LocalDateTime time = LocalDateTime.parse(value(values, "date") + "T" + value(values, "time"));
      String query = value(values, "cs-uri-query");
      String path = value(values, "cs-uri-stem");
      return path.startsWith("/")
          ? Optional.of(
              new LogEntry(
                  time.toEpochSecond(ZoneOffset.UTC),
                  value(values, "cs-method"),
                  query.equals(NONE) ? path : path + "?" + query))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private String value(List<String> values, String field) {
    int at = fields.indexOf(field);
    return at < 0 ? NONE : values.get(at);
  }
}
