package dev.headroom.load.mix;

import dev.headroom.load.key.Popularity;
import dev.headroom.load.system.HttpMethod;
import dev.headroom.load.system.RequestSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
  private static final String EMPTY = "{}";

  public RequestTemplate {
    headers = Map.copyOf(headers);
    if (!(weight > 0) || !Double.isFinite(weight)) {
      throw new IllegalArgumentException(name + ": a weight is above 0, not " + weight);
    }
  }

  /**
   * Without headers of its own; any answer that is no error is right. One whose method carries a
   * body sends an empty JSON object.
   */
  static RequestTemplate plain(String name, String method, PathTemplate path, double weight) {
    Optional<BodySource> body =
        hasBody(method) ? Optional.of((random, seconds) -> EMPTY) : Optional.empty();
    return new RequestTemplate(name, method, path, weight, body, Map.of(), RequestSpec.Check.NONE);
  }

  /** The same with a body of its own. */
  RequestTemplate withBody(BodySource own) {
    return new RequestTemplate(name, method, path, weight, Optional.of(own), headers, check);
  }

  /** As a system's file has it. */
  static RequestTemplate of(RequestSpec spec, Popularity popularity) {
    Optional<PathTemplate> body =
        spec.body()
            .or(() -> Optional.of(EMPTY).filter(empty -> hasBody(spec.method())))
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

  /** As {@link #plain}; its paths come from elsewhere. */
  public static RequestTemplate elsewhere(String name, String method) {
    return plain(name, method, new PathTemplate(List.of(""), List.of()), 1);
  }

  /** Whether it may change something (RFC 9110, section 9.2.1: all but the safe methods). */
  boolean isWrite() {
    return HttpMethod.of(method).filter(HttpMethod::isSafe).isEmpty();
  }

  private static boolean hasBody(String method) {
    return HttpMethod.of(method).filter(HttpMethod::hasBody).isPresent();
  }

  /** Headers hold tokens: nothing prints them. */
  @Override
  public String toString() {
    return name;
  }
}
