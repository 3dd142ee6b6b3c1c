package dev.headroom.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.math.Interval;
import dev.headroom.cli.EmptyRun;
import dev.headroom.cli.ledger.Ledger;
import dev.headroom.cli.ledger.Promise;
import dev.headroom.cli.ledger.SystemLabel;
import dev.headroom.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConclusionTest {
  private static final String BEFORE = "20261124-100000-stage-1";
  private static final String AFTER = "20261124-100200-stage-1";

  @TempDir private Path runs;

  private RunDirectory run(String id) throws IOException {
    return EmptyRun.in(runs, id);
  }

  private void promise() throws IOException {
    Ledger.of(runs)
        .add(
            new Promise(
                new SystemLabel("", List.of()),
                BEFORE,
                AFTER,
                new RemedyProposal(
                    "vertical-scale",
                    Map.of("box", "box-1", "factor", "2"),
                    Optional.empty(),
                    Interval.exactly(100),
                    Optional.of(new Interval(180, 200, 220)),
                    Optional.empty(),
                    List.of()),
                new Interval(180, 190, 200),
                Optional.empty()));
  }

  private final List<String> told = new ArrayList<>();

  private static String report(RunDirectory run) throws IOException {
    return Files.readString(run.report());
  }

  @Test
  void the_report_of_a_run_after_a_remedy_tells_what_came_of_it_and_that_before_does_not()
      throws IOException {
    RunDirectory before = run(BEFORE);
    RunDirectory after = run(AFTER);
    promise();
    Conclusion.draw(before, told::add);
    Conclusion.draw(after, told::add);

    assertThat(report(before)).doesNotContain("Promise");
    assertThat(report(after)).contains("Promise kept: 2.00× promised, 1.90× measured");
  }

  @Test
  void a_promise_that_is_settled_later_comes_into_the_report_without_a_new_diagnosis()
      throws IOException {
    RunDirectory after = run(AFTER);
    Diagnosis diagnosis = Conclusion.draw(after, told::add);
    assertThat(report(after)).doesNotContain("Promise");
    promise();

    Conclusion.report(after, diagnosis);

    assertThat(report(after)).contains("Promise kept");
  }

  /** As where the run may only be read, or its disk is full. */
  @Test
  void a_diagnosis_that_cannot_be_stored_is_drawn_all_the_same() throws IOException {
    RunDirectory run = run(AFTER);
    Files.createDirectories(run.diagnosis().resolve("in-the-way"));

    assertThat(Conclusion.draw(run, told::add)).isNotNull();
    assertThat(told)
        .singleElement()
        .asString()
        .contains(run.toString(), "were not written", "headroom analyze");
  }
}
