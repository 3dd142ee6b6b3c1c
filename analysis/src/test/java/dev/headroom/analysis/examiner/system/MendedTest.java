package dev.headroom.analysis.examiner.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.examiner.fault.PlantedFaults;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MendedTest {
  private static RemedyProposal remedy(String id, Map<String, String> parameters) {
    return new RemedyProposal(
        id,
        parameters,
        Optional.empty(),
        Interval.exactly(100),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static double most(SimSystem system) {
    return Bounds.of(system).get(0).perSecond();
  }

  @Test
  void an_index_takes_the_scan_away() {
    KnownSystem known = PlantedFaults.system("missing-index", 3);
    String table = known.system().statements().get(0).text().replaceAll(".* FROM (\\S+) .*", "$1");
    SimSystem mended =
        Mended.by(known, remedy("add-index", Map.of("table", table, "columns", "id")))
            .orElseThrow();

    assertThat(most(mended)).isGreaterThan(1.1 * most(known.system()));
  }

  @Test
  void a_larger_box_has_more_cores_and_a_larger_pool_more_places() {
    KnownSystem known = PlantedFaults.system("connection-pool-small", 3);
    String box = known.named().box();
    SimSystem larger =
        Mended.by(known, remedy("vertical-scale", Map.of("box", box, "factor", "2"))).orElseThrow();
    SimSystem more =
        Mended.by(
                known,
                remedy(
                    "resize-pool", Map.of("box", box, "pool", "connection-pool", "size", "1000")))
            .orElseThrow();

    assertThat(larger.boxes().get(0).cores())
        .isCloseTo(2 * known.system().boxes().get(0).cores(), within(1e-9));
    assertThat(most(more)).isGreaterThan(1.1 * most(known.system()));
  }

  @Test
  void a_database_of_its_own_leaves_the_box_to_the_service() {
    KnownSystem known = shared();
    String box = known.system().boxes().get(0).name();
    SimSystem mended =
        Mended.by(known, remedy("separate-database", Map.of("box", box))).orElseThrow();

    assertThat(mended.boxes()).hasSize(2);
    assertThat(most(mended)).isGreaterThan(most(known.system()));
  }

  private static KnownSystem shared() {
    for (long seed = 1; ; seed++) {
      KnownSystem known = PlantedFaults.system("n-plus-one", seed);
      if (known.system().boxes().size() == 1) {
        return known;
      }
    }
  }

  @Test
  void what_a_simulated_system_does_not_have_is_not_changed() {
    KnownSystem known = PlantedFaults.system("hot-method", 3);

    assertThat(Mended.by(known, remedy("add-cache", Map.of()))).isEmpty();
    assertThat(Mended.by(known, remedy("add-index", Map.of("table", "none")))).isEmpty();
  }
}
