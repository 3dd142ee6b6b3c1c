package dev.headroom.cli.option;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.mix.MixOptions;
import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.system.SystemFileException;
import dev.headroom.load.system.TrafficPart;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** How long and how hard to load; options that {@code demo} and {@code run} share. */
public final class LoadSettings {
  private static final int HOUR = 3_600;

  /** Lengths of a load, s: in full, and for a first verdict within a minute and a half. */
  private record Lengths(int warmUp, int step, int plateau) {
    private static final Lengths FULL = new Lengths(40, 4, 7);
    private static final Lengths QUICK = new Lengths(15, 3, 5);
  }

  @Option(
      names = "--quick",
      description = "a first verdict within 90 s of the load's start, less sure than a full one")
  private boolean quick;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      description =
          "load before measuring, without CPU budgets: until the target no longer gets faster, at"
              + " most so long; 0 for none (default: 40, with --quick 15)")
  private Integer warmUpSeconds;

  @Option(
      names = "--step",
      paramLabel = "SECONDS",
      description = "length of each step of the probe (default: 4, with --quick 3)")
  private Integer stepSeconds;

  @Option(
      names = "--max-users",
      paramLabel = "N",
      defaultValue = "256",
      description = "most concurrent users of the probe (default: ${DEFAULT-VALUE})")
  private int maxUsers;

  @Option(
      names = "--plateau",
      paramLabel = "SECONDS",
      description = "length of each plateau of the curve (default: 7, with --quick 5)")
  private Integer plateauSeconds;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "5",
      description = "of each request (default: ${DEFAULT-VALUE})")
  private int requestTimeoutSeconds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "seed of the load, and of the reference system's data (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--requests",
      paramLabel = "MIX",
      description = {
        "requests to send, with weights, such as",
        "'GET /items/{1-500} 9; GET /health 1'",
        "(default: the reference system's 100 reads a write; else 'GET /')"
      })
  private String requests;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "headroom.yaml, whose 'traffic:' part has the requests with bodies, headers and checks, and"
              + " more; what is said here wins")
  private Path file;

  /**
   * Looks at every option, so that one that makes no sense is refused before anything is started.
   *
   * @throws RefusedException naming the option and what it may be
   */
  public void check() {
    warmUpSeconds();
    stepSeconds();
    maxUsers();
    plateauSeconds();
    requestTimeoutSeconds();
    checkMix();
  }

  /** The requests and the file, whatever the target is. */
  private void checkMix() {
    Map<String, String> said = new TreeMap<>();
    requests().ifPresent(mix -> said.put(MixOptions.REQUESTS, mix));
    file().ifPresent(path -> said.put(LoadOptions.SYSTEM_FILE, path.toString()));
    try {
      LoadOptions.of(said);
    } catch (InvalidOptionException e) {
      throw new RefusedException("--" + e.problem());
    } catch (SystemFileException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  public int warmUpSeconds() {
    return within("--warm-up", or(warmUpSeconds, lengths().warmUp()), 0, HOUR);
  }

  public int stepSeconds() {
    return within("--step", or(stepSeconds, lengths().step()), 3, HOUR);
  }

  public int maxUsers() {
    return within("--max-users", maxUsers, 1, 100_000);
  }

  public int plateauSeconds() {
    return within("--plateau", or(plateauSeconds, lengths().plateau()), 4, HOUR);
  }

  public int requestTimeoutSeconds() {
    return within("--timeout", requestTimeoutSeconds, 1, 300);
  }

  public long seed() {
    return seed;
  }

  /** The mix; empty for the reference system's own. */
  public Optional<String> requests() {
    if (requests != null && requests.isBlank()) {
      throw new RefusedException(
          "--requests is empty; leave it out, or write it like 'GET /items/{1-500}'");
    }
    return Optional.ofNullable(requests);
  }

  /** The system's file. */
  public Optional<Path> file() {
    return Optional.ofNullable(file).map(Path::toAbsolutePath);
  }

  /**
   * What that file says of the traffic.
   *
   * @throws RefusedException naming the place in it and what is allowed there
   */
  public TrafficPart part() {
    try {
      return file == null ? TrafficPart.NONE : TrafficPart.read(file);
    } catch (SystemFileException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  private Lengths lengths() {
    return quick ? Lengths.QUICK : Lengths.FULL;
  }

  private static int or(Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }

  private static int within(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new RefusedException(option + " " + value + ": must be from " + least + " to " + most);
    }
    return value;
  }
}
