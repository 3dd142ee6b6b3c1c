package dev.headroom.load.mix;

import java.util.function.UnaryOperator;

/**
 * A request to send.
 *
 * @param kind position of its template in the mix
 * @param path with the ids filled in; or a whole URL
 * @param body JSON, empty where the request has none
 */
public record DrawnRequest(int kind, String path, String body) {
  /** The same request, somewhere else. */
  public DrawnRequest to(UnaryOperator<String> address) {
    return new DrawnRequest(kind, address.apply(path), body);
  }
}
