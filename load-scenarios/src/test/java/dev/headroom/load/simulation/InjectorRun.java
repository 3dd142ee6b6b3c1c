package dev.headroom.load.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.injector.InjectorCommand;
import dev.headroom.load.plan.StepResult;
import dev.headroom.load.record.RecordedLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** A simulation run in a real child JVM, and the files that it left. */
public record InjectorRun(int exitCode, String output, Path folder) {
  public static InjectorRun of(Class<?> simulation, Path folder, Map<String, String> properties)
      throws IOException, InterruptedException {
    return await(start(simulation.getName(), folder, properties), folder);
  }

  /** Starts the child; its standard input stays open as long as the caller leaves it so. */
  public static Process start(String simulation, Path folder, Map<String, String> properties)
      throws IOException {
    Map<String, String> all = new HashMap<>(properties);
    all.put(LoadOptions.STEPS_FILE, folder.resolve("steps.jsonl").toString());
    all.put(LoadOptions.INJECTOR_FILE, folder.resolve("injector.jsonl").toString());
    all.put(LoadOptions.TIMES_FILE, folder.resolve("times.hlog").toString());
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath = System.getProperty("java.class.path");
    return new ProcessBuilder(
            InjectorCommand.command(
                java, classPath, List.of(), simulation, folder.resolve("gatling"), all))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile())
        .start();
  }

  /** Waits for the end of a child that was started for {@code folder}. */
  public static InjectorRun await(Process process, Path folder)
      throws IOException, InterruptedException {
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the injector did not end: " + output(folder));
      }
    } finally {
      process.destroyForcibly();
    }
    return new InjectorRun(process.exitValue(), output(folder), folder);
  }

  private static String output(Path folder) throws IOException {
    return Files.readString(folder.resolve("output.txt"));
  }

  List<JsonNode> steps() throws IOException {
    return lines("steps.jsonl");
  }

  /** The last line of the account of the steps. */
  public JsonNode lastStep() throws IOException {
    List<JsonNode> lines = steps();
    return lines.get(lines.size() - 1);
  }

  /** What the closed steps brought. */
  public List<StepResult> results() throws IOException {
    return steps().stream()
        .filter(line -> line.has("throughput"))
        .map(InjectorRun::result)
        .toList();
  }

  /** The step's line of that event. */
  public JsonNode step(String name, String event) throws IOException {
    return steps().stream()
        .filter(line -> line.get("step").asText().equals(name))
        .filter(line -> line.get("event").asText().equals(event))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + " " + event));
  }

  /** The last line of the injector's figures of itself. */
  public JsonNode lastFigures() throws IOException {
    List<JsonNode> lines = lines("injector.jsonl");
    return lines.get(lines.size() - 1).get("v");
  }

  /** Response times as expected in microseconds, of all requests. */
  public Histogram responseMicros() throws IOException {
    Histogram all = new Histogram(3);
    try (HistogramLogReader reader =
        new HistogramLogReader(folder.resolve("times.hlog").toFile())) {
      while (reader.hasNext()) {
        Histogram times = (Histogram) reader.nextIntervalHistogram();
        if (times.getTag().startsWith("ok|")) {
          all.add(times);
        }
      }
    }
    return all;
  }

  /** Size of Gatling's log; 0 where there is none. */
  public long gatlingLogBytes() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.endsWith("simulation.log"))
          .mapToLong(log -> log.toFile().length())
          .sum();
    }
  }

  private static StepResult result(JsonNode line) {
    return new StepResult(
        line.get("users").asInt(),
        line.get("throughput").asDouble(),
        line.get("completed").asLong(),
        line.get("failed").asLong());
  }

  private List<JsonNode> lines(String file) throws IOException {
    return RecordedLines.read(folder.resolve(file));
  }
}
