package dev.headroom.load.mix;

import java.util.Optional;

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
  public RequestTemplate {
    if (!(weight > 0) || !Double.isFinite(weight)) {
      throw new IllegalArgumentException(name + ": a weight is above 0, not " + weight);
    }
  }
}
