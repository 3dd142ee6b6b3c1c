package dev.headroom.profiler.responses.gatling.bench;

import dev.headroom.run.FormatVersion;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunManifest;
import io.gatling.commons.util.GatlingVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prints tables for docs/PERFORMANCE.md: a log reduced by Headroom in a heap of 64 MB, beside
 * Gatling's own reports on it with whatever heap they take, each in a fresh JVM, in turns.
 * Arguments: megabytes of the middle-sized log, its repeats, megabytes of the big one.
 */
final class GatlingLogBench {
  private static final long MEGABYTE = 1_000_000;
  private static final Duration TIMEOUT = Duration.ofMinutes(10);
  private static final String HEADROOM = "headroom";
  private static final String GATLING = "gatling";

  private static final Map<String, List<String>> JVM_FLAGS =
      Map.of(
          HEADROOM,
          // As the headroom command starts it, but for the heap.
          List.of("-XX:+UseSerialGC", "-Xmx64m"),
          GATLING,
          // As Gatling's own plugins start it.
          List.of("--add-opens=java.base/java.lang=ALL-UNNAMED"));

  private final Path folder;
  private final String version = GatlingVersion.ThisVersion().fullVersion();

  private GatlingLogBench(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    long middle = argument(arguments, 0, 200);
    long repeats = argument(arguments, 1, 3);
    long big = argument(arguments, 2, 1_000);
    Path folder = Files.createTempDirectory("headroom-bench-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    requireSpace(folder, Math.max(middle, big));
    GatlingLogBench bench = new GatlingLogBench(folder);
    System.out.printf(
        Locale.ROOT,
        "JDK %s, %d cores, Gatling %s%n%n"
            + "| log | records | decoded and reduced by | seconds | records/s | peak heap |%n"
            + "|---|---|---|---|---|---|%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        bench.version);
    bench.measure(middle, repeats);
    bench.measure(big, 1);
  }

  private static long argument(String[] arguments, int index, long otherwise) {
    return arguments.length > index ? Long.parseLong(arguments[index]) : otherwise;
  }

  private static void requireSpace(Path folder, long megabytes) throws IOException {
    // The log once, what is derived from it, and some air.
    long needed = (megabytes + megabytes / 4 + 200) * MEGABYTE;
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < needed) {
      throw new IOException(
          folder
              + " has "
              + free / MEGABYTE
              + " MB free, of which "
              + needed / MEGABYTE
              + " MB are needed");
    }
  }

  private void measure(long megabytes, long repeats) throws IOException, InterruptedException {
    Path run = folder.resolve("run");
    Path log = RunDirectory.create(run, manifest()).simulationLog("bench");
    long records = SyntheticLog.write(log, version, megabytes * MEGABYTE);
    Path results = Files.createDirectories(folder.resolve("results").resolve("bench"));
    Files.createLink(results.resolve("simulation.log"), log);
    List<Trial> ours = new ArrayList<>();
    List<Trial> theirs = new ArrayList<>();
    for (int i = 0; i < repeats; i++) {
      ours.add(Trial.run(JVM_FLAGS.get(HEADROOM), HEADROOM, run, records, TIMEOUT));
      theirs.add(Trial.run(JVM_FLAGS.get(GATLING), GATLING, results, records, TIMEOUT));
    }
    print(megabytes, records, "Headroom, `-Xmx64m`", ours);
    print(megabytes, records, "Gatling's reports, default heap", theirs);
    delete(run);
    delete(results);
  }

  private static RunManifest manifest() {
    return new RunManifest(
        FormatVersion.CURRENT_TEXT,
        "bench",
        1,
        "",
        "",
        "",
        Optional.empty(),
        1,
        List.of(),
        List.of(),
        Map.of());
  }

  private static void print(long megabytes, long records, String who, List<Trial> trials) {
    String row = String.format(Locale.ROOT, "| %,d MB | %,d | %s ", megabytes, records, who);
    Optional<Trial> failed = trials.stream().filter(t -> !t.failure().isEmpty()).findFirst();
    if (failed.isPresent()) {
      System.out.println(row + "| " + failed.get().failure() + " | | |");
      return;
    }
    List<Trial> sorted =
        trials.stream().sorted(Comparator.comparingDouble(Trial::seconds)).toList();
    double median = sorted.get(sorted.size() / 2).seconds();
    long heap = trials.stream().mapToLong(Trial::peakHeapBytes).max().orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "%s| %.1f (%.1f–%.1f) | %,.0f | %,d MB |%n",
        row,
        median,
        sorted.get(0).seconds(),
        sorted.get(sorted.size() - 1).seconds(),
        records / median,
        heap / MEGABYTE);
  }

  private static void delete(Path folder) {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        System.err.println("left behind: " + e.getMessage());
      }
    }
  }
}
