package dev.headroom.load.mix;

import dev.headroom.load.key.Popularity;
import dev.headroom.load.system.RequestSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One class of requests.
 *
 * @param name under which Gatling logs it: method and template, never the drawn ids
 * @param method of HTTP
 * @param weight share among the weights of the mix
 * @param body a JSON body, where the request has one
 * @param headers by name, on top of those that every request has
 * @param check what an answer has to be
 */
public record RequestTemplate(
    String name,
    String method,
    PathTemplate path,
    double weight,
    Optional<BodySource> body,
    Map<String, String> headers,
    RequestSpec.Check check) {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  public RequestTemplate {
    headers = Map.copyOf(headers);
    if (!(weight > 0) || !Double.isFinite(weight)) {
      throw new IllegalArgumentException(name + ": a weight is above 0, not " + weight);
    }
  }

  /** Without headers of its own; any answer that is no error is right. */
  static RequestTemplate plain(
      String name, String method, PathTemplate path, double weight, Optional<BodySource> body) {
    return new RequestTemplate(name, method, path, weight, body, Map.of(), RequestSpec.Check.NONE);
  }

  /** As a system's file has it. */
  static RequestTemplate of(RequestSpec spec, Popularity popularity) {
    Optional<PathTemplate> body =
        spec.body()
            .or(() -> MixParser.hasBody(spec.method()) ? Optional.of("{}") : Optional.empty())
            .map(text -> PathTemplate.parse(text, popularity));
    return new RequestTemplate(
        spec.name(),
        spec.method(),
        PathTemplate.parse(spec.path(), popularity),
        spec.weight(),
        body.map(template -> template::draw),
        spec.headers(),
        spec.check());
  }

  /**
   * A class of requests whose paths come from elsewhere; those that carry a body send an empty JSON
   * object.
   */
  public static RequestTemplate elsewhere(String name, String method) {
    Optional<BodySource> body =
        MixParser.hasBody(method) ? Optional.of((random, seconds) -> "{}") : Optional.empty();
    return plain(name, method, new PathTemplate(List.of(""), List.of()), 1, body);
  }

  /** Whether it may change something (RFC 9110, section 9.2.1: all but the safe methods). */
  boolean isWrite() {
    return !SAFE.contains(method);
  }
}
