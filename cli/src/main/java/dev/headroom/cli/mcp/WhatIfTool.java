package dev.headroom.cli.mcp;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.dashboards.words.RemedyWords;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code what_if}. */
final class WhatIfTool implements RunTool {
  @Override
  public String name() {
    return "what_if";
  }

  @Override
  public String description() {
    return "What a remedy is predicted to gain in the system of a run: the most it takes then, with"
        + " a 90 % interval, what binds next, response times, price, what is given up and on what"
        + " the prediction rests.";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(
        Argument.run("run"),
        new Argument("remedy", "string", "id of one, such as add-index; else all of them", false));
  }

  @Override
  public Object answer(ServedRuns runs, Map<String, Object> arguments) throws IOException {
    String run = RunTool.text(arguments, "run");
    Diagnosis diagnosis = runs.diagnosis(runs.open(run));
    String wanted = RunTool.text(arguments, "remedy").strip();
    List<RemedyProposal> proposals =
        diagnosis.remedies().stream()
            .filter(remedy -> wanted.isEmpty() || remedy.id().equals(wanted))
            .toList();
    if (proposals.isEmpty() && !wanted.isEmpty()) {
      throw new RefusedException("no such remedy is proposed; there are " + ids(diagnosis));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("run", run);
    answer.put("remedies", proposals.stream().map(WhatIfTool::prediction).toList());
    return answer;
  }

  private static String ids(Diagnosis diagnosis) {
    return diagnosis.remedies().isEmpty()
        ? "none"
        : diagnosis.remedies().stream()
            .map(RemedyProposal::id)
            .distinct()
            .collect(Collectors.joining(", "));
  }

  private static Map<String, Object> prediction(RemedyProposal remedy) {
    Map<String, Object> prediction = new LinkedHashMap<>();
    prediction.put("id", remedy.id());
    prediction.put("title", RemedyWords.title(remedy));
    prediction.put("parameters", remedy.parameters());
    prediction.put("takesNowPerSecond", remedy.limitBefore());
    prediction.put("takesThenPerSecond", remedy.limitAfter());
    prediction.put("bindsThen", remedy.bottleneckAfter().map(Object::toString));
    prediction.put("responseTimes", remedy.response());
    prediction.put("dollarsPerHour", remedy.pricePerHour());
    prediction.put("reason", RemedyWords.reason(remedy));
    prediction.put("givesUp", RemedyWords.givesUp(remedy));
    prediction.put("basis", RemedyWords.basis(remedy));
    return prediction;
  }
}
