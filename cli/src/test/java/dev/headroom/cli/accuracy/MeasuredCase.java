package dev.headroom.cli.accuracy;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.cli.Main;
import dev.headroom.dashboards.words.VerdictWords;
import dev.headroom.dashboards.words.WarningWords;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One measurement of a case, through the command line as a user would.
 *
 * @param repeated whether the first try said itself that it was disturbed or could not decide
 */
record MeasuredCase(FaultCase fault, Diagnosis diagnosis, boolean repeated) {

  FaultCase.Score score() {
    return fault.score(diagnosis);
  }

  /**
   * Measures, and once more where the run itself says that it was disturbed or inconclusive: never
   * after a verdict that is merely wrong.
   *
   * @param tell told of a repeat
   */
  static MeasuredCase of(
      FaultCase fault, Path runs, List<String> loadOptions, Consumer<String> tell)
      throws IOException {
    Diagnosis first = measure(fault, runs, loadOptions);
    boolean wrong = fault.score(first) == FaultCase.Score.WRONG;
    boolean again = fault.score(first) == FaultCase.Score.OPEN || first.wasDisturbed() && !wrong;
    if (fault.score(first) == FaultCase.Score.RIGHT || !again) {
      return new MeasuredCase(fault, first, false);
    }
    tell.accept(
        fault.name()
            + ": once more, because the run says: "
            + VerdictWords.sentence(first.verdict())
            + " "
            + first.caveats().warnings().stream()
                .map(WarningWords::sentence)
                .collect(Collectors.joining("; ")));
    return new MeasuredCase(fault, measure(fault, runs, loadOptions), true);
  }

  private static Diagnosis measure(FaultCase fault, Path runs, List<String> loadOptions)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("run", "--json", "--runs", runs.toString()));
    arguments.addAll(List.of("--stage", fault.stage()));
    fault.faults().forEach(id -> arguments.addAll(List.of("--fault", id)));
    arguments.addAll(loadOptions);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    var commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    int code = commandLine.execute(arguments.toArray(String[]::new));
    if (out.toString().isBlank()) {
      throw new IOException("headroom run ended with " + code + ": " + err);
    }
    return Json.documents().readValue(out.toString(), Diagnosis.class);
  }
}
