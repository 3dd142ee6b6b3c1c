package dev.headroom.dashboards.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.headroom.analysis.gate.history.CheckHistory;
import dev.headroom.analysis.gate.history.RecordedValues;
import dev.headroom.analysis.gate.history.Shift;
import dev.headroom.analysis.gate.history.SystemHistory;
import dev.headroom.run.file.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Histories as JSON. */
public final class HistoryJson {
  private static final String SCHEMA_VERSION = "1.0";

  private HistoryJson() {}

  public static String render(List<SystemHistory> histories) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("schemaVersion", SCHEMA_VERSION);
    all.put("systems", histories.stream().map(HistoryJson::system).toList());
    try {
      return Json.documents().writeValueAsString(all) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers and texts that cannot be written", e);
    }
  }

  private static Map<String, Object> system(SystemHistory history) {
    Map<String, Object> system = new LinkedHashMap<>();
    system.put("target", history.last().target());
    system.put("scenario", history.last().scenario());
    system.put("fingerprint", history.last().fingerprint().facts());
    system.put("runs", history.runs().stream().map(HistoryJson::run).toList());
    system.put("checks", history.checks().stream().map(HistoryJson::check).toList());
    return system;
  }

  private static Map<String, Object> run(RecordedValues run) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("id", run.id());
    written.put("time", Instant.ofEpochSecond((long) run.epochSeconds()).toString());
    written.put("commit", run.commit());
    return written;
  }

  private static Map<String, Object> check(CheckHistory history) {
    Map<String, Object> check = new LinkedHashMap<>();
    check.put("metric", history.check().metric().code());
    check.put("request", history.check().request());
    check.put("unit", history.check().metric().unit());
    check.put("runs", history.runs().size());
    check.put("tooFewRuns", history.isTooShort());
    check.put("changes", history.shifts().stream().map(s -> change(history, s)).toList());
    return check;
  }

  private static Map<String, Object> change(CheckHistory history, Shift shift) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("firstRun", run(history.firstAfter(shift)));
    change.put("before", shift.before());
    change.put("after", shift.after());
    change.put("change", shift.change());
    change.put("worse", shift.isWorse());
    change.put("adjustedPValue", shift.pValue());
    return change;
  }
}
