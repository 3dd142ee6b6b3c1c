package dev.headroom.load.mix;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A request to send.
 *
 * @param kind position of its template in the mix
 * @param path with the values filled in; or a whole URL
 * @param body empty where the request has none
 * @param headers those whose values are drawn
 * @param following what its journey sends after its answer, if there is more
 */
public record DrawnRequest(
    int kind,
    String path,
    String body,
    Map<String, String> headers,
    Optional<Following> following) {
  public DrawnRequest {
    headers = Map.copyOf(headers);
  }

  /** One of which nothing else is drawn, and which nothing follows. */
  public DrawnRequest(int kind, String path, String body) {
    this(kind, path, body, Map.of(), Optional.empty());
  }

  /** The same request, somewhere else. */
  public DrawnRequest to(UnaryOperator<String> address) {
    return new DrawnRequest(kind, address.apply(path), body, headers, following);
  }
}
