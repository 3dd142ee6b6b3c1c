package dev.headroom.cli.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.Main;
import dev.headroom.cli.accuracy.live.LiveCases;
import dev.headroom.cli.failure.ExitCode;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.cli.ledger.Promise;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole loop once, for real, as a new user starts it. */
class DemoIT {
  /**
   * How far off a prediction may be; further off twice in a row is a promise that does not hold.
   */
  private static final double TOLERANCE = 0.30;

  @TempDir private Path folder;

  private record Demo(
      Path folder, int exitCode, String output, List<Diagnosis> runs, List<Promise> ledger) {
    /** Whether it says itself that it could not decide or that the machine was disturbed. */
    boolean hasReservations() {
      return exitCode == ExitCode.INCONCLUSIVE || runs.stream().anyMatch(Diagnosis::wasDisturbed);
    }

    boolean keptItsPromise() {
      return ledger.stream().allMatch(promise -> Math.abs(relativeError(promise)) <= TOLERANCE);
    }
  }

  private Demo demo(String name) throws IOException {
    Path runs = folder.resolve(name);
    StringWriter out = new StringWriter();
    var commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    int code =
        commandLine.execute(
            "demo", "--runs", runs.toString(), "--warm-up", "30", "--step", "3", "--plateau", "5");
    List<Path> folders;
    try (Stream<Path> children = Files.list(runs)) {
      folders = children.filter(Files::isDirectory).sorted().toList();
    }
    List<Diagnosis> diagnoses = new ArrayList<>();
    for (Path run : folders) {
      assertThat(run.resolve("report.html")).isNotEmptyFile();
      diagnoses.add(
          Json.documents()
              .readValue(Files.readAllBytes(run.resolve("diagnosis.json")), Diagnosis.class));
    }
    return new Demo(runs, code, out.toString(), diagnoses, Ledger.of(runs).entries());
  }

  /**
   * A missed promise is confirmed on fresh processes before it fails, as the gate does: the cost of
   * an unchanged request varies by 14 to 23 % (CV) between starts (docs/ACCURACY.md, "From run to
   * run"). A wrong verdict fails at once.
   */
  @Test
  void the_demo_names_the_bottleneck_and_keeps_its_promise() throws Exception {
    Demo demo = demo("first");
    boolean wrong = demo.runs().get(0).verdict().kind().isAnswer() && !isRight(demo.runs().get(0));
    boolean undecided = demo.hasReservations() && demo.exitCode() != ExitCode.DONE;
    if (!wrong && (undecided || !demo.keptItsPromise())) {
      System.out.println("once more on fresh processes, to confirm or refute:");
      System.out.println(demo.output());
      demo = demo("second");
    }

    assertThat(demo.exitCode()).as(demo.output()).isZero();
    assertThat(demo.runs()).hasSize(2);
    assertThat(isRight(demo.runs().get(0))).as("%s", demo.runs().get(0).verdict()).isTrue();
    // What is left once the index is there.
    assertThat(LiveCases.asShipped().truths().isRight(demo.runs().get(1)))
        .as(demo.output())
        .isTrue();
    assertThat(demo.ledger()).hasSize(1);
    double error = relativeError(demo.ledger().get(0));
    assertThat(error).as(demo.output()).isBetween(-TOLERANCE, TOLERANCE);
    assertThat(demo.output()).contains("promised").contains("measured");
    assert_the_verdict_stands_in_an_experiment(demo);
  }

  /**
   * The resource that was named is cut; the others are left to who has the time. What a busy
   * machine leaves open is tried once more, and a verdict that is refuted fails at once.
   */
  private void assert_the_verdict_stands_in_an_experiment(Demo demo) throws IOException {
    Path runs = demo.folder();
    Path run = runs.resolve(demo.runs().get(0).run().id());
    int code = Main.commandLine().execute("verify", "--quick", run.toString(), "box-1 cpu");
    if (code == ExitCode.INCONCLUSIVE) {
      code = Main.commandLine().execute("verify", "--quick", run.toString(), "box-1 cpu");
    }

    assertThat(code).isZero();
    assertThat(Files.readString(runs.resolve("proofs.jsonl"))).contains("\"type\":\"cpu\"");
    assertThat(Files.readString(run.resolve("report.html"))).contains("Confirmed by experiment");
  }

  private static boolean isRight(Diagnosis diagnosis) {
    return LiveCases.named("missing-index").truths().isRight(diagnosis)
        && diagnosis.verdict().process().filter("mariadbd"::equals).isPresent();
  }

  /** (promised − measured) / measured. */
  private static double relativeError(Promise promise) {
    return promise.gain().promisedFactor().estimate() / promise.gain().measuredFactor().estimate()
        - 1;
  }
}
