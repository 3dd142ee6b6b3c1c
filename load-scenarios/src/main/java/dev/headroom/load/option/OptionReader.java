package dev.headroom.load.option;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads typed values out of system properties; every failure is an {@link InvalidOptionException}.
 */
public final class OptionReader {
  private final Function<String, String> properties;

  /**
   * @param properties a property's value, or null where it is not set
   */
  public OptionReader(Function<String, String> properties) {
    this.properties = properties;
  }

  /** The same, with values of properties that are not set. */
  public OptionReader otherwise(Map<String, String> defaults) {
    return new OptionReader(
        name -> {
          String set = properties.apply(name);
          return set == null ? defaults.get(name) : set;
        });
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(properties.apply(name)).map(String::trim).filter(s -> !s.isEmpty());
  }

  public int whole(String name, int byDefault, int lowest, int highest) {
    return (int) whole(name, (long) byDefault, lowest, highest);
  }

  public long whole(String name, long byDefault, long lowest, long highest) {
    Optional<String> written = text(name);
    if (written.isEmpty()) {
      return byDefault;
    }
    String allowed = "a whole number from " + lowest + " to " + highest;
    try {
      long value = Long.parseLong(written.get());
      if (value >= lowest && value <= highest) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below together with what is allowed.
    }
    throw new InvalidOptionException(name, written.get(), allowed);
  }

  public boolean flag(String name) {
    String written = text(name).orElse("false");
    if (!written.equals("true") && !written.equals("false")) {
      throw new InvalidOptionException(name, written, "true or false");
    }
    return written.equals("true");
  }

  public Optional<Double> positive(String name) {
    return text(name).map(written -> positive(name, written, written));
  }

  public List<Double> positives(String name) {
    return text(name).stream()
        .flatMap(written -> Arrays.stream(written.split(",", -1)).map(p -> entry(name, p, written)))
        .toList();
  }

  public Optional<Path> path(String name) {
    return text(name)
        .map(
            written -> {
              try {
                return Path.of(written);
              } catch (InvalidPathException e) {
                throw new InvalidOptionException(name, written, "a path of a file");
              }
            });
  }

  URI httpUri(String name, String byDefault) {
    String written = text(name).orElse(byDefault);
    try {
      URI uri = new URI(written);
      boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (http && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Reported below together with what is allowed.
    }
    throw new InvalidOptionException(
        name, written, "an http:// or https:// URL with a host and no query");
  }

  private static Double entry(String name, String part, String whole) {
    return positive(name, part.trim(), whole);
  }

  private static double positive(String name, String number, String written) {
    try {
      double value = Double.parseDouble(number);
      if (value > 0 && Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below together with what is allowed.
    }
    throw new InvalidOptionException(name, written, "made of numbers above 0");
  }
}
