package dev.headroom.cli.gate.serve;

import java.time.Duration;
import java.util.List;

/**
 * What is known of a service besides the command that starts it.
 *
 * @param ready path that answers with a status below 500 once it is ready
 * @param startTimeout how long that may take
 * @param more options as {@code headroom run --url} has them, such as {@code --metrics-url}; {@link
 *     ServiceCommand#PORT} in them is replaced
 */
public record ServiceFacts(String ready, Duration startTimeout, List<String> more) {
  public ServiceFacts {
    more = List.copyOf(more);
    if (!ready.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with a slash: " + ready);
    }
  }
}
