package dev.headroom.analysis.cause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.profile.ShopProfile;
import dev.headroom.run.BoxProcess;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CauseFinderTest {
  private static final String SCAN = "SELECT * FROM `posts` WHERE `author_id` = ?";

  private static final Optional<ResourceId> CPU_BINDS =
      Optional.of(new ResourceId("box-1", ResourceType.CPU));

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
    Findings found = CauseFinder.find(EvidenceOf.run(twoCauses()), CPU_BINDS);
    assertThat(found.causes())
        .extracting(Cause::rule)
        .containsExactly("statement-scans-rows", "hot-method", "full-pool-is-a-symptom");
    assertThat(found.strongest().map(Cause::rule)).contains("statement-scans-rows");
    assertThat(found.lacking()).isEmpty();
    assertThat(found.statements()).hasSize(1);
    assertThat(found.frames()).isNotEmpty();
  }

  @Test
  void a_symptom_alone_explains_nothing() {
    Findings found =
        CauseFinder.find(
            EvidenceOf.run(RunBuilder.oneBox().pool(5, 0.002).poolBefore("box-1")), CPU_BINDS);
    assertThat(found.causes()).hasSize(1);
    assertThat(found.strongest()).isEmpty();
  }

  @Test
  void where_nothing_binds_nothing_is_asked_why() {
    Findings found = CauseFinder.find(EvidenceOf.run(twoCauses()), Optional.empty());
    assertThat(found.causes()).isEmpty();
    assertThat(found.lacking()).isEmpty();
    assertThat(found.growth()).isNotEmpty();
  }

  @Test
  void what_a_rule_lacked_is_told_with_the_rule() {
    Findings found = CauseFinder.find(EvidenceOf.run(RunBuilder.oneBox()), CPU_BINDS);
    assertThat(found.lacking())
        .containsOnly(
            Map.entry(EvidenceKind.STATEMENTS, Set.of("statement-scans-rows", "many-statements")),
            Map.entry(
                EvidenceKind.GARBAGE_COLLECTION,
                Set.of("garbage-collection", "heap-too-small", "memory-leak")),
            Map.entry(
                EvidenceKind.JVM_PROFILE, Set.of("hot-method", "hot-library", "tls-handshakes")));
  }
}
