package dev.headroom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.DoubtCode;
import dev.headroom.analysis.diagnosis.MissingCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.evidence.latency.LatencyComponent;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.run.file.Json;
import dev.headroom.run.load.Phase;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is published of {@code diagnosis.json} is what it holds. */
class DiagnosisDocumentTest {
  private static String document;

  @BeforeAll
  static void read() throws IOException {
    document = Files.readString(Path.of("../docs/DIAGNOSIS.md"));
  }

  private static Set<Class<?>> records() {
    Set<Class<?>> found = new LinkedHashSet<>();
    collect(Diagnosis.class, found);
    return found;
  }

  private static void collect(Type type, Set<Class<?>> found) {
    if (type instanceof ParameterizedType parameterized) {
      collect(parameterized.getRawType(), found);
      Arrays.stream(parameterized.getActualTypeArguments()).forEach(t -> collect(t, found));
    } else if (type instanceof Class<?> owner && owner.isRecord() && found.add(owner)) {
      Stream.of(owner.getRecordComponents()).forEach(c -> collect(c.getGenericType(), found));
    }
  }

  private static List<String> fields(Class<?> owner) {
    return Arrays.stream(owner.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  /** Names of the first column of the table below a heading. */
  private static List<String> documented(String heading) {
    String[] parts = document.split("\n## " + heading + "\n", 2);
    assertThat(parts).as("a heading " + heading).hasSize(2);
    return Pattern.compile("(?m)^\\| `(\\w+)` \\|")
        .matcher(parts[1].split("\n##? ", 2)[0])
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  @Test
  void every_field_of_every_record_is_described_in_its_place_and_no_other() {
    assertThat(records())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            owner ->
                assertThat(documented(owner.getSimpleName()))
                    .as(owner.getSimpleName())
                    .isEqualTo(fields(owner)));
    assertThat(Pattern.compile("(?m)^## (\\w+)$").matcher(document).results())
        .extracting((MatchResult heading) -> heading.group(1))
        .containsExactlyInAnyOrderElementsOf(records().stream().map(Class::getSimpleName).toList());
  }

  @Test
  void a_field_that_may_be_absent_is_marked_so() {
    for (Class<?> owner : records()) {
      for (RecordComponent field : owner.getRecordComponents()) {
        String section = document.split("\n## " + owner.getSimpleName() + "\n", 2)[1];
        String row = section.substring(section.indexOf("| `" + field.getName() + "` |"));
        assertThat(row.split("\\|", 4)[2].contains("optional"))
            .as("%s.%s is optional", owner.getSimpleName(), field.getName())
            .isEqualTo(field.getType() == java.util.Optional.class);
      }
    }
  }

  @Test
  void the_file_holds_the_fields_of_the_records_and_nothing_else() {
    JsonNode written = Json.documents().valueToTree(new SampleDiagnosis().build());
    Set<String> names = new TreeSet<>();
    names(written, names);
    Set<String> known = new TreeSet<>();
    records().forEach(owner -> known.addAll(fields(owner)));
    assertThat(known).containsAll(names);
    assertThat(names).hasSizeGreaterThan(40);
  }

  private static void names(JsonNode node, Set<String> names) {
    node.properties()
        .forEach(
            field -> {
              names.add(field.getKey());
              // These are maps, whose keys are data.
              if (!Set.of("names", "parameters", "shares", "failures").contains(field.getKey())) {
                names(field.getValue(), names);
              }
            });
    if (node.isArray()) {
      node.forEach(element -> names(element, names));
    }
  }

  @Test
  void a_diagnosis_is_read_as_it_is_written() throws IOException {
    Diagnosis diagnosis = new SampleDiagnosis().build();
    byte[] written = Json.documents().writeValueAsBytes(diagnosis);
    assertThat(Json.documents().readValue(written, Diagnosis.class)).isEqualTo(diagnosis);
  }

  @Test
  void the_version_and_the_values_of_closed_sets_are_named() {
    assertThat(document).contains("version `" + Diagnosis.SCHEMA_VERSION + "`");
    assertThat(Stream.of(Verdict.Kind.values()).map(kind -> "`" + kind.code() + "`"))
        .allMatch(document::contains);
    assertThat(Stream.of(Phase.values()).map(phase -> "`" + phase.code() + "`"))
        .allMatch(document::contains);
    assertThat(Stream.of(ResourceType.values()).map(t -> "`" + t.code() + "` (" + t.unit() + ")"))
        .allMatch(document::contains);
    assertThat(Stream.of(LatencyComponent.values()).map(one -> "`" + one.code() + "`"))
        .allMatch(document::contains);
  }

  @Test
  void every_code_of_a_remark_has_its_row() {
    Stream<String> codes =
        Stream.of(
                Stream.of(ReasonCode.values()).map(ReasonCode::code),
                Stream.of(AdviceCode.values()).map(AdviceCode::code),
                Stream.of(DoubtCode.values()).map(DoubtCode::code),
                Stream.of(WarningCode.values()).map(WarningCode::code),
                Stream.of(MissingCode.values()).map(MissingCode::code))
            .flatMap(set -> set);
    assertThat(codes).allMatch(code -> document.contains("\n| `" + code + "` | "));
  }
}
