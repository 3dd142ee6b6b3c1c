package dev.headroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.remedy.Remedies;
import dev.headroom.reference.remedy.TopologyRemedies;
import dev.headroom.reference.remedy.TopologyRemedy;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What has two halves in two modules that do not know each other has both of them. */
class PairsTest {
  /** Remedies that change an application's own text, which no topology has. */
  private static final Set<String> IN_THE_APPLICATION = Set.of("rewrite-condition");

  @Test
  void every_remedy_that_is_proposed_can_be_applied_to_the_reference_system() {
    assertThat(
            Remedies.all().stream().map(Remedy::id).filter(id -> !IN_THE_APPLICATION.contains(id)))
        .containsExactlyInAnyOrderElementsOf(
            TopologyRemedies.all().stream().map(TopologyRemedy::id).toList());
  }
}
