package dev.headroom.analysis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.profile.ShopProfile;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CauseFinderTest {
  private static final String SCAN = "SELECT * FROM `posts` WHERE `author_id` = ?";

  private static final Verdict CPU_BINDS =
      new Verdict(
          Verdict.Kind.BOTTLENECK,
          Optional.of(new ResourceId("box-1", "cpu")),
          Optional.of("java"),
          Optional.empty(),
          0.9,
          "box-1 cpu binds first",
          List.of());

  private static final Verdict HEALTHY =
      new Verdict(
          Verdict.Kind.HEALTHY,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          1,
          "nothing saturated",
          List.of());

  /** Half of the CPU is a database that scans, half a JVM with one hot method of four fifths. */
  private static RunBuilder twoCauses() {
    return new RunBuilder()
        .box("box-1", 1)
        .process("java", BoxProcess.Kind.JVM, 0.002)
        .process("mariadbd", BoxProcess.Kind.DATABASE, 0.002)
        .statement(SCAN, 1, 0.002, 4000, 1)
        .pool(5, 0.002)
        .poolBefore("box-1")
        .profile(ShopProfile.startingAt(RunBuilder.BEGIN + 20));
  }

  @Test
  void all_causes_are_found_and_the_one_that_explains_most_comes_first() {
    CauseFinder finder = CauseFinder.find(EvidenceOf.run(twoCauses()), CPU_BINDS);
    assertThat(finder.causes())
        .extracting(Cause::rule)
        .containsExactly("statement-scans-rows", "hot-method", "full-pool-is-a-symptom");
    assertThat(finder.strongest().map(Cause::rule)).contains("statement-scans-rows");
    assertThat(finder.missing()).isEmpty();
    assertThat(finder.statements()).hasSize(1);
    assertThat(finder.frames()).isNotEmpty();
  }

  @Test
  void the_verdict_is_explained_by_the_strongest_cause() {
    CauseFinder finder = CauseFinder.find(EvidenceOf.run(twoCauses()), CPU_BINDS);
    Verdict explained = finder.explained(CPU_BINDS);
    assertThat(explained.cause()).isEqualTo(finder.strongest());
    assertThat(explained.sentence())
        .startsWith(CPU_BINDS.sentence())
        .contains("java")
        .contains(finder.strongest().orElseThrow().headline());
    assertThat(explained.probability()).isEqualTo(CPU_BINDS.probability());
  }

  @Test
  void a_symptom_alone_explains_nothing() {
    CauseFinder finder =
        CauseFinder.find(
            EvidenceOf.run(RunBuilder.oneBox().pool(5, 0.002).poolBefore("box-1")), CPU_BINDS);
    assertThat(finder.causes()).hasSize(1);
    assertThat(finder.strongest()).isEmpty();
    assertThat(finder.explained(CPU_BINDS).cause()).isEmpty();
  }

  @Test
  void where_nothing_binds_nothing_is_asked_why() {
    CauseFinder finder = CauseFinder.find(EvidenceOf.run(twoCauses()), HEALTHY);
    assertThat(finder.causes()).isEmpty();
    assertThat(finder.missing()).isEmpty();
    assertThat(finder.growth()).isNotEmpty();
    assertThat(finder.explained(HEALTHY)).isEqualTo(HEALTHY);
  }

  @Test
  void what_a_rule_lacked_is_told_with_the_rule() {
    CauseFinder finder = CauseFinder.find(EvidenceOf.run(RunBuilder.oneBox()), CPU_BINDS);
    assertThat(finder.missing())
        .hasSize(2)
        .anyMatch(text -> text.startsWith("for statement-scans-rows: "))
        .anyMatch(text -> text.startsWith("for hot-method: "));
  }
}
