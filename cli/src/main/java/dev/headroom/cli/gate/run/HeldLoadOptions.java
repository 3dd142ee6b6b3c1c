package dev.headroom.cli.gate.run;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.option.LoadSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How runs that are compared are loaded. */
final class HeldLoadOptions {
  private static final double PERCENT = 100;
  private static final int SHORTEST_HOLD = 8;

  /** Of the probe that finds the rate, once before the first run. */
  private static final int STEP_SECONDS = 3;

  @Option(
      names = "--rate",
      paramLabel = "REQ/S",
      description =
          "requests a second of every run, such as 200/s (default: that of the baseline; without one"
              + " a share of what a probe finds)")
  private String rate;

  @Option(
      names = "--share",
      paramLabel = "PERCENT",
      description = "of the most that the probe finds (default: ${DEFAULT-VALUE})")
  private String share = "50%";

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      description = "at most, before each is measured (default: ${DEFAULT-VALUE})")
  private int warmUpSeconds = 10;

  @Option(
      names = "--hold",
      paramLabel = "SECONDS",
      description = "how long the rate is held in each run (default: ${DEFAULT-VALUE})")
  private int holdSeconds = 20;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "of each request (default: ${DEFAULT-VALUE})")
  private int timeoutSeconds = 5;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "seed of the load, and of the reference system's data (default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(
      names = "--requests",
      paramLabel = "MIX",
      description = {
        "requests to send, with weights, such as",
        "'GET /items/{1-500} 9; GET /health 1'",
        "(default: those of headroom.yaml, the reference system's, or 'GET /')"
      })
  private String requests;

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      description = "folder for run directories (default: runs in the current folder)")
  private Path into = Path.of("runs");

  /** Folder of all runs. */
  Path into() {
    Path folder = into.toAbsolutePath().normalize();
    if (folder.toString().matches(".*[,%].*")) {
      throw new RefusedException(
          "--into " + into + ": the JVM profiler takes no path with , or % in it");
    }
    return folder;
  }

  /** The rate that was asked for; empty if none was. */
  Optional<HeldRate> rate() {
    return Optional.ofNullable(rate)
        .map(text -> new HeldRate(number("--rate", text, "(/s|req/s)", "200/s")));
  }

  /** Share of the probe's finding, 0 … 1. */
  double share() {
    double value = number("--share", share, "%", "50%") / PERCENT;
    if (value > 1) {
      throw new RefusedException("--share " + share + ": no target takes more than all");
    }
    return value;
  }

  private static double number(String option, String text, String unit, String example) {
    try {
      double value = Double.parseDouble(text.strip().replaceFirst(" *" + unit + "$", ""));
      if (value > 0 && Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // As one that is not greater than 0.
    }
    throw new RefusedException(option + " " + text + ": write it like " + example);
  }

  long seed() {
    return seed;
  }

  /**
   * The same for what measures.
   *
   * @param file headroom.yaml, for its requests
   * @throws RefusedException if one makes no sense
   */
  LoadSettings settings(Optional<Path> file) {
    if (holdSeconds < SHORTEST_HOLD) {
      throw new RefusedException(
          "--hold " + holdSeconds + ": must be at least " + SHORTEST_HOLD + " seconds");
    }
    List<String> words = new ArrayList<>();
    words.addAll(List.of("--warm-up", Integer.toString(warmUpSeconds)));
    words.addAll(List.of("--plateau", Integer.toString(holdSeconds / 2)));
    words.addAll(List.of("--step", Integer.toString(STEP_SECONDS)));
    words.addAll(List.of("--timeout", Integer.toString(timeoutSeconds)));
    words.addAll(List.of("--seed", Long.toString(seed)));
    Optional.ofNullable(requests).ifPresent(mix -> words.addAll(List.of("--requests", mix)));
    file.ifPresent(path -> words.addAll(List.of("--file", path.toString())));
    LoadSettings settings =
        CommandLine.populateCommand(new LoadSettings(), words.toArray(String[]::new));
    settings.check();
    return settings;
  }
}
