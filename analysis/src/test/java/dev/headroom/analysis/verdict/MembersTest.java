package dev.headroom.analysis.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.resource.SaturationEvidence;
import dev.headroom.run.Box;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final Candidate ONE = cpu("web-1", 0.98);

  private static Candidate cpu(String box, double utilization) {
    return candidate(new ResourceId(box, ResourceType.CPU), utilization);
  }

  private static Candidate candidate(ResourceId id, double utilization) {
    Interval limit = Interval.exactly(100);
    return new Candidate(
        new ResourceLimit(
            id, limit, Interval.exactly(0.01), 1, 0, utilization, List.of(), true, Map.of()),
        utilization,
        0.5,
        1,
        SaturationEvidence.notMeasured());
  }

  /** A run with boxes of these roles. */
  static RecordedRun run(Map<String, String> roles) {
    RecordedRun run = RunBuilder.oneBox().withoutMetrics().build();
    RunManifest manifest = run.manifest();
    List<Box> boxes =
        roles.entrySet().stream()
            .map(
                box ->
                    new Box(
                        box.getKey(),
                        box.getValue().isEmpty() ? List.of() : List.of(box.getValue()),
                        Optional.of(1.0),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
            .toList();
    return run.withManifest(
        new RunManifest(
            manifest.formatVersion(),
            manifest.id(),
            manifest.epochSeconds(),
            manifest.target(),
            manifest.baseUrl(),
            manifest.scenario(),
            manifest.goal(),
            manifest.seed(),
            boxes,
            manifest.machines(),
            manifest.tools()));
  }

  private static List<Candidate> alike(Map<String, String> roles, Candidate... others) {
    List<Candidate> all = new ArrayList<>(List.of(others));
    all.add(ONE);
    return Members.alike(run(roles), ONE, all);
  }

  @Test
  void boxes_of_a_role_that_are_as_busy_are_alike() {
    Candidate two = cpu("web-2", 0.95);

    assertThat(alike(Map.of("web-1", "web", "web-2", "web"), two))
        .containsExactlyInAnyOrder(ONE, two);
  }

  @Test
  void another_role_no_role_another_resource_and_a_less_busy_one_are_not() {
    Map<String, String> web = Map.of("web-1", "web", "web-2", "web");

    assertThat(alike(Map.of("web-1", "web", "web-2", "database"), cpu("web-2", 0.98)))
        .containsExactly(ONE);
    assertThat(alike(Map.of("web-1", "", "web-2", ""), cpu("web-2", 0.98))).containsExactly(ONE);
    assertThat(alike(web, candidate(new ResourceId("web-2", ResourceType.CONNECTION_POOL), 0.98)))
        .containsExactly(ONE);
    assertThat(alike(web, cpu("web-2", 0.8))).containsExactly(ONE);
  }
}
