package dev.headroom.cli.mcp;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.dashboards.Phrases;
import dev.headroom.dashboards.words.AdviceWords;
import dev.headroom.dashboards.words.CauseWords;
import dev.headroom.dashboards.words.RemedyWords;
import dev.headroom.dashboards.words.VerdictWords;
import dev.headroom.dashboards.words.WarningWords;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code verdict}. */
final class VerdictTool implements RunTool {
  private static final int MAX_RUNGS = 10;

  @Override
  public String name() {
    return "verdict";
  }

  @Override
  public String description() {
    return "What a run says: how much the system takes, what binds first and why, how sure that is,"
        + " at what throughput each resource saturates, what may have spoiled the test, and the"
        + " remedies.";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.run("run"));
  }

  @Override
  public Object answer(ServedRuns runs, Map<String, Object> arguments) throws IOException {
    String run = RunTool.text(arguments, "run");
    Diagnosis diagnosis = runs.diagnosis(runs.open(run));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("run", run);
    answer.put("target", diagnosis.run().target());
    answer.put("kind", diagnosis.verdict().kind().code());
    diagnosis.verdict().resource().ifPresent(r -> answer.put("resource", r.toString()));
    answer.put("headline", VerdictWords.headline(diagnosis.verdict()));
    answer.put("reason", VerdictWords.sentence(diagnosis.verdict()));
    answer.put("probability", diagnosis.verdict().probability());
    diagnosis.load().knee().ifPresent(knee -> answer.put("load", "it " + Phrases.knee(knee)));
    answer.put("causes", CauseWords.of(diagnosis).stream().map(CauseWords::headline).toList());
    answer.put("confounders", WarningWords.confounders(diagnosis));
    answer.put("warnings", WarningWords.others(diagnosis));
    answer.put("ladder", diagnosis.ladder().stream().limit(MAX_RUNGS).map(this::rung).toList());
    answer.put("remedies", diagnosis.remedies().stream().map(RemedyWords::title).toList());
    answer.put("next", diagnosis.verdict().next().stream().map(AdviceWords::sentence).toList());
    return answer;
  }

  private Map<String, Object> rung(ResourceLimit limit) {
    Map<String, Object> rung = new LinkedHashMap<>();
    rung.put("resource", limit.resource().toString());
    rung.put("saturatesAtPerSecond", limit.limitPerSecond());
    rung.put("utilization", limit.utilization());
    rung.put("placed", limit.placed());
    return rung;
  }
}
