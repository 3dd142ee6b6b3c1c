package dev.headroom.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.dashboards.words.EvidenceWords;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceAdviceTest {
  private static EvidenceAdvice of(EvidenceKind kind, List<Finding> findings) {
    return EvidenceAdvice.all(findings).stream()
        .filter(advice -> advice.what().equals(EvidenceWords.what(kind)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_kind_of_evidence_is_told() {
    assertThat(EvidenceAdvice.all(List.of())).hasSameSizeAs(EvidenceKind.values());
  }

  @Test
  void rules_are_those_that_declare_the_need() {
    assertThat(of(EvidenceKind.JVM_PROFILE, List.of()).rules())
        .containsExactlyInAnyOrder(
            "lock-contention", "hot-method", "hot-library", "slow-downstream", "tls-handshakes");
    assertThat(of(EvidenceKind.CONNECTION_POOLS, List.of()).rules()).contains("pool-too-small");
  }

  @Test
  void what_a_check_found_prevented_is_not_to_be_had_here() {
    List<Finding> findings =
        List.of(
            Finding.lacking("JVM profiler", "none", "get one")
                .preventing(EvidenceKind.JVM_PROFILE));
    assertThat(of(EvidenceKind.JVM_PROFILE, findings).here()).isFalse();
    assertThat(of(EvidenceKind.STATEMENTS, findings).here()).isTrue();
    assertThat(of(EvidenceKind.JVM_PROFILE, List.of()).here()).isTrue();
  }
}
