package dev.headroom.load.system;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The methods of requests that a load sends (RFC 9110, section 9.3, and RFC 5789). */
public enum HttpMethod {
  GET(true, false),
  HEAD(true, false),
  DELETE(false, false),
  OPTIONS(true, false),
  POST(false, true),
  PUT(false, true),
  PATCH(false, true);

  private final boolean isSafe;
  private final boolean hasBody;

  HttpMethod(boolean isSafe, boolean hasBody) {
    this.isSafe = isSafe;
    this.hasBody = hasBody;
  }

  /** The one of that name, as a request has it; empty if no load sends it. */
  public static Optional<HttpMethod> of(String name) {
    return Arrays.stream(values()).filter(method -> method.name().equals(name)).findFirst();
  }

  /** All of them by their keys. */
  public static Set<String> keys() {
    return Arrays.stream(values())
        .map(HttpMethod::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** As files write it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it changes nothing. */
  public boolean isSafe() {
    return isSafe;
  }

  /** Whether its requests carry a body. */
  public boolean hasBody() {
    return hasBody;
  }
}
