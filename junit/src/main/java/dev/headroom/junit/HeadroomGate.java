package dev.headroom.junit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.analysis.gate.GateVerdict;
import dev.headroom.cli.Main;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.run.file.CodeName;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * A gate to be judged in a test: {@code headroom gate}, called in this JVM.
 *
 * <pre>{@code
 * assertThat(new HeadroomGate().gatling(Path.of("target/gatling")).require("p99<200ms").judge())
 *     .passes();
 * }</pre>
 *
 * <p>Paths are seen from the folder in which the tests run. Each method gives another gate and
 * leaves this one as it is.
 */
public final class HeadroomGate {
  private final List<String> words;

  /** Against headroom-baseline.json, unless {@link #baseline} says otherwise. */
  public HeadroomGate() {
    this(List.of("gate"));
  }

  private HeadroomGate(List<String> words) {
    this.words = words;
  }

  /** Against another baseline. */
  public HeadroomGate baseline(Path file) {
    return option("--baseline", file.toString());
  }

  /** Of run directories. */
  public HeadroomGate run(Path... directories) {
    return options("--run", Stream.of(directories).map(Path::toString).toList());
  }

  /** Of results folders of Gatling, or of folders that hold them. */
  public HeadroomGate gatling(Path... folders) {
    return options("--gatling", Stream.of(folders).map(Path::toString).toList());
  }

  /** With absolute goals, such as {@code p99<200ms}. */
  public HeadroomGate require(String... goals) {
    return options("--require", List.of(goals));
  }

  /** With another margin than 5 %. */
  public HeadroomGate margin(String percent) {
    return option("--margin", percent);
  }

  /** With words of the command line, such as {@code --only}, {@code cpu,errors}. */
  public HeadroomGate option(String... more) {
    return new HeadroomGate(Stream.concat(words.stream(), Stream.of(more)).toList());
  }

  private HeadroomGate options(String name, List<String> values) {
    return option(values.stream().flatMap(value -> Stream.of(name, value)).toArray(String[]::new));
  }

  /**
   * What the gate says.
   *
   * @throws IllegalArgumentException if the command refuses its input, with its line
   * @throws IllegalStateException if Headroom failed, with its line
   */
  public GateAnswer judge() {
    try {
      Path json = Files.createTempFile("headroom-gate", ".json");
      try {
        return judge(json);
      } finally {
        Files.deleteIfExists(json);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GateAnswer judge(Path json) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine headroom = Main.commandLine();
    headroom.setOut(new PrintWriter(out));
    headroom.setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--json", json.toString()));
    switch (headroom.execute(all.toArray(String[]::new))) {
      case ExitCode.USAGE -> throw new IllegalArgumentException(err.toString().strip());
      case ExitCode.FAILED -> throw new IllegalStateException(err.toString().strip());
      default -> {
        JsonNode result = Json.documents().readTree(Files.readString(json));
        return new GateAnswer(verdict(result.get("verdict").asText()), out.toString());
      }
    }
  }

  private static GateVerdict verdict(String code) {
    return CodeName.find(GateVerdict.class, code).orElseThrow();
  }
}
