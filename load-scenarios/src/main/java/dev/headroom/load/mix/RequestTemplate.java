package dev.headroom.load.mix;

import dev.headroom.load.answer.Take;
import dev.headroom.load.system.HttpMethod;
import dev.headroom.load.system.RequestSpec;
import dev.headroom.load.template.TextTemplate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One class of requests.
 *
 * @param name under which Gatling logs it: method and template, never the drawn ids
 * @param method of HTTP
 * @param weight share among the weights of the mix, of what begins with it
 * @param body where the request has one
 * @param headers by name, on top of those that every request has
 * @param check what an answer has to be
 * @param takes values that are taken from its answer
 * @param follow the pause after which the next one of the mix follows in the same journey; empty
 *     where a journey ends
 */
public record RequestTemplate(
    String name,
    String method,
    TextTemplate path,
    double weight,
    Optional<BodySource> body,
    Map<String, TextTemplate> headers,
    RequestSpec.Check check,
    List<Take> takes,
    Optional<Duration> follow) {
  /** Body of a request of which only the method says that it has one. */
  static final String EMPTY = "{}";

  public RequestTemplate {
    headers = Map.copyOf(headers);
    takes = List.copyOf(takes);
    if (!(weight > 0) || !Double.isFinite(weight)) {
      throw new IllegalArgumentException(name + ": a weight is above 0, not " + weight);
    }
  }

  /**
   * Without headers of its own; any answer that is no error is right. One whose method carries a
   * body sends an empty JSON object.
   */
  static RequestTemplate plain(String name, String method, TextTemplate path, double weight) {
    Optional<BodySource> body = hasBody(method) ? Optional.of(draw -> EMPTY) : Optional.empty();
    return new RequestTemplate(
        name,
        method,
        path,
        weight,
        body,
        Map.of(),
        RequestSpec.Check.NONE,
        List.of(),
        Optional.empty());
  }

  /** The same with a body of its own. */
  RequestTemplate withBody(BodySource own) {
    return new RequestTemplate(
        name, method, path, weight, Optional.of(own), headers, check, takes, follow);
  }

  /** As {@link #plain}; its paths come from elsewhere. */
  public static RequestTemplate elsewhere(String name, String method) {
    return plain(name, method, TextTemplate.of(List.of("")), 1);
  }

  /** Whether it may change something (RFC 9110, section 9.2.1: all but the safe methods). */
  boolean isWrite() {
    return HttpMethod.of(method).filter(HttpMethod::isSafe).isEmpty();
  }

  /** Whether its headers are the same for every request. */
  public boolean hasFixedHeaders() {
    return headers.values().stream().allMatch(TextTemplate::isFixed);
  }

  static boolean hasBody(String method) {
    return HttpMethod.of(method).filter(HttpMethod::hasBody).isPresent();
  }

  /** Headers hold tokens: nothing prints them. */
  @Override
  public String toString() {
    return name;
  }
}
