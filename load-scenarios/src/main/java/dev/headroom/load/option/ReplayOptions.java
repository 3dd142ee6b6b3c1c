package dev.headroom.load.option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What of an access log is sent again, and how fast.
 *
 * @param accessLog the log
 * @param pace times the log's own
 * @param methods of requests that are sent
 * @param paths of requests that are sent; all if empty
 */
public record ReplayOptions(
    Optional<Path> accessLog, double pace, List<String> methods, Optional<Pattern> paths) {
  public static final String ACCESS_LOG = "accessLog";
  public static final String PACE = "pace";
  public static final String METHODS = "methods";
  public static final String PATHS = "paths";

  /** Those that change nothing: a log tells no bodies, and a write would be sent without. */
  private static final String SAFE = "GET,HEAD";

  public ReplayOptions {
    methods = List.copyOf(methods);
  }

  public static ReplayOptions read(OptionReader reader) {
    return new ReplayOptions(
        reader.path(ACCESS_LOG),
        reader.positive(PACE).orElse(1.0),
        Arrays.stream(reader.text(METHODS).orElse(SAFE).split(",")).map(String::trim).toList(),
        reader.text(PATHS).map(ReplayOptions::pattern));
  }

  /** Whether a request of the log is sent. */
  public boolean lets(String method, String target) {
    return methods.contains(method)
        && paths.map(pattern -> pattern.matcher(target).find()).orElse(true);
  }

  private static Pattern pattern(String written) {
    try {
      return Pattern.compile(written);
    } catch (PatternSyntaxException e) {
      throw new InvalidOptionException(
          PATHS, written, "a regular expression: " + e.getDescription());
    }
  }
}
