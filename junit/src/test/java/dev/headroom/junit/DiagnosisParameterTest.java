package dev.headroom.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.headroom.analysis.diagnosis.Diagnosis;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class DiagnosisParameterTest {
  private static final String RUNS = SimulatedRuns.FOLDER;

  @BeforeAll
  static void simulate() {
    SimulatedRuns.write();
  }

  private static Events run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  @HeadroomRun(folder = RUNS + "/run-1")
  static class Asking {
    @Test
    void of_the_class(Diagnosis diagnosis) throws IOException {
      assertThat(diagnosis.run().id()).isEqualTo(SimulatedRuns.id(1));
    }

    @Test
    @HeadroomRun(folder = RUNS + "/run-2")
    void of_the_method(Diagnosis diagnosis) throws IOException {
      assertThat(diagnosis.run().id()).isEqualTo(SimulatedRuns.id(2));
    }

    @Test
    @HeadroomRun(folder = RUNS + "/run-2")
    void of_the_parameter(@HeadroomRun(folder = RUNS + "/run-1") Diagnosis diagnosis)
        throws IOException {
      assertThat(diagnosis.run().id()).isEqualTo(SimulatedRuns.id(1));
    }
  }

  static class AskingForTheNewest {
    @Test
    void of_a_folder(@HeadroomRun(folder = RUNS) Diagnosis diagnosis) throws IOException {
      assertThat(diagnosis.run().id()).isEqualTo(SimulatedRuns.id(2));
    }
  }

  static class AskingForNone {
    @Test
    void of_no_folder(@HeadroomRun(folder = "away") Diagnosis diagnosis) {}

    @Test
    void of_a_folder_without_runs(@HeadroomRun(folder = "src") Diagnosis diagnosis) {}

    @Test
    void without_a_name(Diagnosis diagnosis) {}
  }

  @Test
  void the_nearest_annotation_names_the_run() {
    run(Asking.class).assertStatistics(events -> events.succeeded(3).failed(0));
  }

  @Test
  void of_a_folder_of_runs_the_newest_is_taken() {
    run(AskingForTheNewest.class).assertStatistics(events -> events.succeeded(1).failed(0));
  }

  @Test
  void a_run_that_is_not_there_fails_the_test_with_its_name() {
    Events events = run(AskingForNone.class);

    events.assertStatistics(all -> all.failed(3).succeeded(0));
    assertThat(events.failed().stream().map(Object::toString))
        .anyMatch(event -> event.contains("away is not a run directory"))
        .anyMatch(event -> event.contains("src is no run directory, and none is in it"));
  }
}
