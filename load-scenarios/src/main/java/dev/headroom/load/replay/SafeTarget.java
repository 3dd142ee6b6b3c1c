package dev.headroom.load.replay;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses of a log without what nobody should send again, and the class that each is of. */
public final class SafeTarget {
  /** Names of query parameters whose values give access, or may. */
  private static final Pattern SECRET =
      Pattern.compile(
          ".*(token|password|passwd|pwd|secret|apikey|api_key|api-key|auth|session|sid|jwt|signature"
              + "|credential|otp).*|key|sig|code|state|nonce");

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern UNIQUE = Pattern.compile("(?=.*\\d)[0-9a-fA-F-]{8,}|.{33,}");

  private SafeTarget() {}

  /** Path and query of an address, which may be without a path. */
  public static String within(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return (path.isEmpty() ? "/" : path) + query;
  }

  /** Without query parameters that may be secrets, and without a fragment. */
  public static String of(String target) {
    String whole = target.split("#", 2)[0];
    String[] parts = whole.split("\\?", 2);
    if (parts.length == 1) {
      return whole;
    }
    String kept =
        Arrays.stream(parts[1].split("&"))
            .filter(parameter -> !isSecret(parameter))
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? parts[0] : parts[0] + "?" + kept;
  }

  /** The path with a place for each part that looks like an id. */
  public static String template(String target) {
    String path = target.split("\\?", 2)[0];
    return Arrays.stream(path.split("/", -1))
        .map(
            part ->
                NUMBER.matcher(part).matches() || UNIQUE.matcher(part).matches() ? "{id}" : part)
        .collect(Collectors.joining("/"));
  }

  private static boolean isSecret(String parameter) {
    String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return SECRET.matcher(name).matches();
  }
}
