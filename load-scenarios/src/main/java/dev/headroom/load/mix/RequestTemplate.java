package dev.headroom.load.mix;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One class of requests.
 *
 * @param name under which Gatling logs it: method and template, never the drawn ids
 * @param method of HTTP
 * @param weight share among the weights of the mix
 * @param body a JSON body, where the request has one
 */
public record RequestTemplate(
    String name, String method, PathTemplate path, double weight, Optional<BodySource> body) {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  public RequestTemplate {
    if (!(weight > 0) || !Double.isFinite(weight)) {
      throw new IllegalArgumentException(name + ": a weight is above 0, not " + weight);
    }
  }

  /**
   * A class of requests whose paths come from elsewhere; those that carry a body send an empty JSON
   * object.
   */
  public static RequestTemplate elsewhere(String name, String method) {
    Optional<BodySource> body =
        MixParser.hasBody(method) ? Optional.of((random, seconds) -> "{}") : Optional.empty();
    return new RequestTemplate(name, method, new PathTemplate(List.of(""), List.of()), 1, body);
  }

  /** Whether it may change something (RFC 9110, section 9.2.1: all but the safe methods). */
  boolean isWrite() {
    return !SAFE.contains(method);
  }
}
