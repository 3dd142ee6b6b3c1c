package dev.headroom.dashboards.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.headroom.analysis.gate.CheckResult;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.RefusedRun;
import dev.headroom.analysis.gate.cause.Cause;
import dev.headroom.analysis.gate.cause.Suspect;
import dev.headroom.analysis.gate.cost.Place;
import dev.headroom.analysis.gate.goal.GoalResult;
import dev.headroom.analysis.math.Interval;
import dev.headroom.run.file.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer as JSON; its schema is {@code docs/gate.schema.json}. */
public final class GateJson {
  private static final String SCHEMA_VERSION = "1.0";

  private GateJson() {}

  public static String render(GateResult result) {
    Map<String, Object> gate = new LinkedHashMap<>();
    gate.put("schemaVersion", SCHEMA_VERSION);
    gate.put("verdict", result.verdict().code());
    gate.put("summary", GateWords.verdict(result));
    gate.put("baselineRuns", result.baseRuns());
    gate.put("candidateRuns", result.candidateRuns());
    gate.put("refusedRuns", result.refused().stream().map(GateJson::refused).toList());
    gate.put("checks", result.checks().stream().map(GateJson::check).toList());
    gate.put("goals", result.goals().stream().map(GateJson::goal).toList());
    gate.put("machineDiffers", result.machineDiffers());
    gate.put("causes", result.causes().stream().map(GateJson::cause).toList());
    try {
      return Json.documents().writeValueAsString(gate) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers and texts that cannot be written", e);
    }
  }

  private static Map<String, Object> refused(RefusedRun run) {
    return Map.of(
        "id", run.id(), "reason", run.flaw().code().code(), "text", run.flaw().toString());
  }

  private static Map<String, Object> check(CheckResult result) {
    Map<String, Object> check = new LinkedHashMap<>();
    check.put("metric", result.check().metric().code());
    check.put("request", result.check().request());
    check.put("unit", result.check().metric().unit());
    check.put("verdict", result.verdict().code());
    result.base().ifPresent(value -> check.put("base", value));
    result.candidate().ifPresent(value -> check.put("candidate", value));
    result.change().ifPresent(change -> check.put("change", interval(change)));
    check.put("margin", result.margin());
    result.pValue().ifPresent(p -> check.put("adjustedPValue", p));
    result
        .resolution()
        .ifPresent(
            resolution -> {
              check.put("smallestEffect", resolution.smallestEffect());
              resolution.runsNeeded().ifPresent(runs -> check.put("runsNeeded", runs));
            });
    check.put("severalModes", result.severalModes());
    return check;
  }

  private static Map<String, Object> goal(GoalResult result) {
    Map<String, Object> goal = new LinkedHashMap<>();
    goal.put("goal", result.requirement().text());
    goal.put("metric", result.requirement().check().metric().code());
    goal.put("request", result.requirement().check().request());
    goal.put("unit", result.requirement().check().metric().unit());
    goal.put("bound", result.requirement().bound());
    goal.put("verdict", result.verdict().code());
    result.measured().ifPresent(measured -> goal.put("measured", interval(measured)));
    goal.put("note", result.note());
    return goal;
  }

  private static Map<String, Object> cause(Cause result) {
    Map<String, Object> cause = new LinkedHashMap<>();
    cause.put("kind", result.kind().code());
    cause.put("unit", result.kind().unit());
    result.change().ifPresent(change -> cause.put("change", interval(change)));
    result.unknown().ifPresent(why -> cause.put("unknown", why.code()));
    cause.put("suspects", result.suspects().stream().map(GateJson::suspect).toList());
    return cause;
  }

  private static Map<String, Object> suspect(Suspect result) {
    Map<String, Object> suspect = new LinkedHashMap<>(place(result.place()));
    suspect.put("callers", result.callers().stream().map(GateJson::place).toList());
    suspect.put("base", result.base());
    suspect.put("candidate", result.candidate());
    suspect.put("change", interval(result.change()));
    suspect.put("share", result.share());
    suspect.put("detectionLimit", result.detectionLimit());
    return suspect;
  }

  private static Map<String, Object> place(Place result) {
    Map<String, Object> place = new LinkedHashMap<>();
    place.put("name", result.name());
    if (result.line() > 0) {
      place.put("line", result.line());
    }
    return place;
  }

  private static List<Double> interval(Interval interval) {
    return List.of(interval.low(), interval.estimate(), interval.high());
  }
}
