package dev.headroom.dashboards.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.DoubtCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoubtWordsTest {
  private static final Verdict SURE =
      new Verdict(
          Verdict.Kind.BOTTLENECK,
          Optional.of(new ResourceId("box-1", ResourceType.CPU)),
          Optional.empty(),
          Optional.empty(),
          0.96,
          Remark.of(ReasonCode.BINDS_FIRST),
          List.of());

  private static Remark<DoubtCode> doubt(DoubtCode code, double probability) {
    return Remark.of(code).value("probability", probability, Quantity.RATIO);
  }

  @Test
  void a_verdict_that_is_sure_needs_no_excuse() {
    assertThat(DoubtWords.sentence(SURE)).isEmpty();
    assertThat(
            DoubtWords.sentence(
                SURE.doubted(0.97, List.of(doubt(DoubtCode.CAUSE_NOT_FOUND, 0.03)))))
        .isEmpty();
  }

  @Test
  void what_lowered_it_is_told_with_how_much() {
    Verdict unsure =
        SURE.doubted(
            0.5,
            List.of(
                doubt(DoubtCode.ANOTHER_RESOURCE, 0.04).name("resource", "box-1 db connections"),
                doubt(DoubtCode.EVIDENCE_MISSING, 0.40).name("evidence", "statements,jvm-profile"),
                doubt(DoubtCode.UNNAMED_PROCESSES, 0.06).value("share", 0.84, "1")));

    assertThat(DoubtWords.sentence(unsure))
        .contains(
            "not more than 48 % sure: box-1 db connections may bind instead (4 %);"
                + " a cause may hide for lack of the database's statements and a profile of the"
                + " JVM (40 %); a cause may hide in processes that were not named, 84 % of it"
                + " (6 %)");
  }
}
