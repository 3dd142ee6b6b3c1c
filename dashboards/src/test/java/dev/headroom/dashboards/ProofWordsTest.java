package dev.headroom.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.promise.CutEffect;
import dev.headroom.analysis.promise.Proof;
import dev.headroom.dashboards.html.report.HtmlReport;
import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.compare.ProofPage;
import dev.headroom.dashboards.terminal.report.TerminalReport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProofWordsTest {
  private static final ResourceId POOL = new ResourceId("box-1", ResourceType.CONNECTION_POOL);
  private static final Verdict CPU_BINDS = new SampleDiagnosis().build().verdict();
  private static final Interval LESS = new Interval(0.83, 0.86, 0.89);
  private static final Interval SAME = new Interval(0.97, 1, 1.02);
  private static final Interval OPEN = new Interval(0.8, 0.95, 1.1);

  private static Proof proof(Interval cpu, Interval pool) {
    return new Proof(
        List.of(
            new CutEffect(SampleDiagnosis.CPU, 0.3, 0.255, cpu),
            new CutEffect(POOL, 20, 17, pool)));
  }

  private static String sentence(Interval cpu, Interval pool) {
    return ProofWords.sentence(proof(cpu, pool), CPU_BINDS);
  }

  @Test
  void the_sentence_says_what_was_cut_and_what_it_cost() {
    assertThat(sentence(LESS, SAME))
        .isEqualTo(
            "confirmed by experiment: 15 % less box-1 cpu cost 14 % of the throughput (11 % to 17"
                + " %)");
    assertThat(sentence(SAME, LESS))
        .startsWith("an experiment speaks against it: 15 % less box-1 cpu cost 0 %")
        .contains("15 % less box-1 db connections cost 14 %");
    assertThat(sentence(SAME, SAME)).endsWith("and no other cut cost any");
    assertThat(sentence(OPEN, SAME)).startsWith("an experiment did not decide: 15 % less");
    assertThat(
            ProofWords.sentence(new Proof(List.of(proof(LESS, SAME).effects().get(1))), CPU_BINDS))
        .isEqualTo(
            "an experiment agrees: no budget that can be cut cost throughput, as is so where box-1"
                + " cpu binds");
  }

  @Test
  void the_reports_of_the_run_and_the_page_of_the_experiment_have_it() {
    String sentence = "confirmed by experiment: 15 % less box-1 cpu cost 14 % of the throughput";
    RunHistory history = new RunHistory(Optional.empty(), Optional.of(proof(LESS, SAME)));
    TerminalStyle style = new TerminalStyle(120, false, true);
    assertThat(TerminalReport.render(new SampleDiagnosis().build(), history, style))
        .contains(sentence);
    assertThat(HtmlReport.render(new SampleDiagnosis().build(), SampleRun.empty(), history))
        .contains(sentence, "Confirmed by experiment", "box-1 db connections, 15 % less");
    assertThat(ProofPage.render(CPU_BINDS, proof(LESS, OPEN), style))
        .contains(sentence, "fell with it", "cannot be told");
  }
}
