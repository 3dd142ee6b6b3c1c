package dev.headroom.cli.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.explain.Explanation;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code evidence}. */
final class EvidenceTool implements RunTool {
  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public String description() {
    return "The figures of one resource of a run: what was seen of it in every step of the load,"
        + " which causes were found in it, and what spoke against the others.";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(
        Argument.run("run"),
        new Argument(
            "resource",
            "string",
            "such as 'box-1 cpu', as the ladder of the verdict has it; else what binds first",
            false));
  }

  @Override
  public Object answer(ServedRuns runs, Map<String, Object> arguments) throws IOException {
    String wanted = RunTool.text(arguments, "resource").strip();
    String run = RunTool.text(arguments, "run");
    Explanation explanation =
        Analyser.explain(runs.read(runs.open(run)), known -> choose(wanted, known))
            .orElseThrow(() -> new RefusedException("no request was measured in this run"));
    ObjectNode answer = Json.lines().valueToTree(explanation);
    // By which it can be asked for again.
    return answer.put("run", run);
  }

  private static ResourceId choose(String wanted, List<ResourceId> known) {
    if (known.isEmpty()) {
      throw new RefusedException("no resource was recorded in this run");
    }
    return wanted.isEmpty()
        ? known.get(0)
        : known.stream()
            .filter(id -> same(id.toString(), wanted))
            .findFirst()
            .orElseThrow(
                () ->
                    new RefusedException(
                        "there is no such resource; there are "
                            + known.stream()
                                .map(ResourceId::toString)
                                .collect(Collectors.joining(", "))));
  }

  private static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
