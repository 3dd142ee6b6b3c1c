package dev.headroom.cli.load;

import dev.headroom.cli.failure.Refusal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How long and how hard to load; options that {@code demo} and {@code run} share. */
public final class LoadSettings {
  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "40",
      description =
          "load before measuring, without CPU budgets: until the target no longer gets faster, at"
              + " most so long; 0 for none (default: ${DEFAULT-VALUE})")
  private int warmUpSeconds;

  @Option(
      names = "--step",
      paramLabel = "SECONDS",
      defaultValue = "4",
      description = "length of each step of the probe (default: ${DEFAULT-VALUE})")
  private int stepSeconds;

  @Option(
      names = "--max-users",
      paramLabel = "N",
      defaultValue = "256",
      description = "most concurrent users of the probe (default: ${DEFAULT-VALUE})")
  private int maxUsers;

  @Option(
      names = "--plateau",
      paramLabel = "SECONDS",
      defaultValue = "7",
      description = "length of each plateau of the curve (default: ${DEFAULT-VALUE})")
  private int plateauSeconds;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description = "of each request (default: ${DEFAULT-VALUE})")
  private int requestTimeoutSeconds;

  @Option(
      names = "--requests",
      paramLabel = "MIX",
      description = {
        "requests to send, with weights, such as",
        "'GET /items/{1-500} 9; GET /health 1'",
        "(default: the reference system's 100 reads a write; with --url: 'GET /')"
      })
  private String requests;

  public int warmUpSeconds() {
    return atLeast("--warm-up", warmUpSeconds, 0);
  }

  public int stepSeconds() {
    return atLeast("--step", stepSeconds, 3);
  }

  public int maxUsers() {
    return atLeast("--max-users", maxUsers, 1);
  }

  public int plateauSeconds() {
    return atLeast("--plateau", plateauSeconds, 4);
  }

  public int requestTimeoutSeconds() {
    return atLeast("--timeout", requestTimeoutSeconds, 1);
  }

  /** The mix; empty for the reference system's own. */
  public Optional<String> requests() {
    if (requests != null && requests.isBlank()) {
      throw new Refusal("--requests is empty; leave it out, or write it like 'GET /items/{1-500}'");
    }
    return Optional.ofNullable(requests);
  }

  private static int atLeast(String option, int value, int least) {
    if (value < least || value > 86_400) {
      throw new Refusal(option + " " + value + ": must be from " + least + " to 86400");
    }
    return value;
  }
}
