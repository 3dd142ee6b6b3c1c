package dev.headroom.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.GateVerdict;
import dev.headroom.analysis.gate.cause.Cause;
import dev.headroom.analysis.gate.cause.Suspect;
import dev.headroom.analysis.gate.cause.Unknown;
import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.gate.cost.Place;
import dev.headroom.analysis.gate.goal.GoalVerdict;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.analysis.gate.sample.RunFlaw;
import dev.headroom.analysis.math.Interval;
import dev.headroom.cli.Captured;
import dev.headroom.dashboards.gate.GateJson;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published schema has the codes and the keys that there are. */
class PublishedGateSchemaTest {
  private static JsonNode schema;

  @BeforeAll
  static void read() throws IOException {
    schema = Json.documents().readTree(Files.readString(Path.of("../docs/gate.schema.json")));
  }

  private static <E> void sameCodes(String pointer, E[] codes, Function<E, String> code) {
    assertThat(schema.at(pointer + "/enum"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(codes).map(code).toList());
  }

  private static void sameKeys(JsonNode written, String pointer) {
    List<String> known = new ArrayList<>();
    schema.at(pointer + "/properties").fieldNames().forEachRemaining(known::add);
    TreeSet<String> keys = new TreeSet<>();
    written.fieldNames().forEachRemaining(keys::add);
    assertThat(known).as(pointer).containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void codes_are_those_of_the_analysis() {
    sameCodes("/properties/verdict", GateVerdict.values(), GateVerdict::code);
    sameCodes("/$defs/check/properties/metric", GateMetric.values(), GateMetric::code);
    sameCodes("/$defs/check/properties/verdict", CheckVerdict.values(), CheckVerdict::code);
    sameCodes("/$defs/goal/properties/verdict", GoalVerdict.values(), GoalVerdict::code);
    sameCodes("/$defs/refused/properties/reason", RunFlaw.Code.values(), RunFlaw.Code::code);
    sameCodes("/$defs/cause/properties/kind", CostKind.values(), CostKind::code);
    sameCodes("/$defs/cause/properties/unknown", Unknown.values(), Unknown::code);
  }

  @Test
  void keys_are_those_that_are_written(@TempDir Path folder) throws IOException {
    PlantedResults planted = new PlantedResults(folder, 5);
    String baseline = folder.resolve("baseline.json").toString();
    new Captured()
        .run(
            "baseline", "create", "--file", baseline, "--gatling", "" + planted.runs("a", 5, 1, 0));
    Path candidate = planted.runs("b", 3, 1, 0);
    planted.runs("b", 1, 1, 0.9);
    Captured headroom = new Captured();

    headroom.run(
        "gate",
        "--baseline",
        baseline,
        "--gatling",
        candidate.toString(),
        "--require",
        "p99<200ms",
        "--format",
        "json");

    JsonNode result = Json.documents().readTree(headroom.out());
    sameKeys(result, "");
    sameKeys(result.at("/checks/0"), "/$defs/check");
    sameKeys(result.at("/goals/0"), "/$defs/goal");
    sameKeys(result.at("/refusedRuns/0"), "/$defs/refused");
  }

  @Test
  void keys_of_causes_are_those_that_are_written() throws IOException {
    Interval change = new Interval(0.2, 0.3, 0.4);
    Place place = new Place("app.Codec.sign", 42);
    Suspect suspect = new Suspect(place, List.of(place), 0, 0.3, change, 1, 0.1);
    Optional<Interval> changed = Optional.of(change);
    GateResult result =
        new GateResult(
            GateVerdict.REGRESSION,
            5,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Cause(CostKind.CPU, changed, List.of(suspect), Optional.empty()),
                new Cause(CostKind.ROWS, changed, List.of(), Optional.of(Unknown.SPREAD))));

    JsonNode causes = Json.documents().readTree(GateJson.render(result)).get("causes");

    ObjectNode both = causes.get(0).deepCopy();
    both.setAll((ObjectNode) causes.get(1));
    sameKeys(both, "/$defs/cause");
    sameKeys(causes.at("/0/suspects/0"), "/$defs/suspect");
    sameKeys(causes.at("/0/suspects/0/callers/0"), "/$defs/place");
  }
}
