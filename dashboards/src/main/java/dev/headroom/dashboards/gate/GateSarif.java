package dev.headroom.dashboards.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateVerdict;
import dev.headroom.analysis.gate.cause.Cause;
import dev.headroom.analysis.gate.cause.Suspect;
import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.run.file.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The causes as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), for what shows
 * findings beside source. A result has a line of a file, since servers take no other; a cause
 * without one is a notification.
 */
public final class GateSarif {
  private static final String VERSION = "2.1.0";
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "%SRCROOT%";

  /** Servers show the beginning. */
  private static final int MAX_TEXT = 1_000;

  private static final double PERCENT = 100;

  private final Sources sources;
  private final String level;
  private final List<Object> results = new ArrayList<>();
  private final List<Object> notifications = new ArrayList<>();

  private GateSarif(Sources sources, String level) {
    this.sources = sources;
    this.level = level;
  }

  /**
   * Writes it.
   *
   * @param sources where the methods' files are
   */
  public static String render(GateResult result, Sources sources) {
    boolean isWorse = result.verdict() == GateVerdict.REGRESSION;
    GateSarif sarif = new GateSarif(sources, isWorse ? "error" : "warning");
    result.causes().forEach(sarif::add);
    try {
      return Json.documents().writeValueAsString(sarif.log()) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts that cannot be written", e);
    }
  }

  private Map<String, Object> log() {
    List<Object> rules = new ArrayList<>();
    Arrays.stream(CostKind.values()).forEach(kind -> rules.add(rule(kind)));
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", ordered("name", "Headroom", "rules", rules)));
    run.put(
        "invocations",
        List.of(ordered("executionSuccessful", true, "toolExecutionNotifications", notifications)));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", results);
    Map<String, Object> log = ordered("$schema", SCHEMA, "version", VERSION);
    log.put("runs", List.of(run));
    return log;
  }

  private static String id(CostKind kind) {
    return "more-" + kind.code();
  }

  private static Map<String, Object> rule(CostKind kind) {
    Map<String, Object> rule =
        ordered(
            "id",
            id(kind),
            "shortDescription",
            text("Costs a request more " + CauseWords.subject(kind) + " than in the baseline"));
    rule.put("defaultConfiguration", Map.of("level", "warning"));
    return rule;
  }

  private void add(Cause cause) {
    if (cause.suspects().isEmpty()) {
      notifications.add(notification(CauseWords.head(cause)));
    }
    for (Suspect suspect : cause.suspects()) {
      String words =
          CauseWords.subject(cause.kind()) + ": " + CauseWords.suspect(cause.kind(), suspect);
      Optional<Sources.Spot> spot = sources.spot(suspect);
      if (spot.isPresent()) {
        results.add(result(cause.kind(), suspect, spot.get(), words));
      } else {
        notifications.add(notification(words));
      }
    }
  }

  private Map<String, Object> result(
      CostKind kind, Suspect suspect, Sources.Spot spot, String words) {
    Map<String, Object> result = ordered("ruleId", id(kind), "ruleIndex", kind.ordinal());
    result.put("level", level);
    result.put("message", text(words));
    Map<String, Object> location =
        ordered(
            "physicalLocation",
            ordered(
                "artifactLocation",
                ordered("uri", uri(spot.file()), "uriBaseId", ROOT),
                "region",
                Map.of("startLine", spot.line())),
            "logicalLocations",
            List.of(ordered("fullyQualifiedName", spot.place().name(), "kind", "function")));
    result.put("locations", List.of(location));
    result.put("partialFingerprints", Map.of("headroomCause/v1", fingerprint(kind, suspect)));
    result.put("rank", PERCENT * suspect.share());
    return result;
  }

  /** The same as long as the same method is to blame, whatever its line. */
  private static String fingerprint(CostKind kind, Suspect suspect) {
    return id(kind) + "/" + Integer.toHexString(suspect.place().name().hashCode());
  }

  private Map<String, Object> notification(String words) {
    return ordered("level", "note", "message", text(words));
  }

  private static Map<String, Object> text(String words) {
    return Map.of("text", words.length() <= MAX_TEXT ? words : words.substring(0, MAX_TEXT) + "…");
  }

  private static String uri(String file) {
    try {
      return new URI(null, null, file, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not the path of a file: " + file, e);
    }
  }

  private static Map<String, Object> ordered(String one, Object first, String two, Object second) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    ordered.put(one, first);
    ordered.put(two, second);
    return ordered;
  }
}
