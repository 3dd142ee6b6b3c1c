package dev.headroom.dashboards.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictWordsTest {
  private static final ResourceId CPU = new ResourceId("box-1", ResourceType.CPU);
  private static final ResourceId DESCRIPTORS = new ResourceId("box-1", ResourceType.DESCRIPTORS);

  private static final Cause USED_UP =
      new Cause(
          "descriptors-used-up",
          DESCRIPTORS,
          Optional.of("java"),
          1,
          List.of(
              new Quantity("open-descriptors", 256, "descriptors"),
              new Quantity("descriptor-limit", 256, "descriptors")));

  private static Verdict failed(Optional<ResourceId> until, Remark<ReasonCode> how) {
    return new Verdict(
        Verdict.Kind.TARGET_FAILED,
        until,
        Optional.empty(),
        Optional.empty(),
        1,
        how,
        List.of(Remark.of(AdviceCode.MEND_FAILURE)));
  }

  private static Remark<ReasonCode> stopped() {
    return Remark.of(ReasonCode.RESPONSES_STOPPED).name("plateau", "curve-60%");
  }

  @Test
  void what_gave_out_is_told_apart_from_what_was_full_until_then() {
    Verdict verdict = failed(Optional.of(CPU), stopped().value("limit", 400, "req/s"));

    assertThat(VerdictWords.sentence(verdict))
        .endsWith("until then box-1 cpu bound first, at 400 req/s");
    assertThat(VerdictWords.sentence(verdict.because(Optional.of(USED_UP))))
        .contains("box-1 cpu bound first, at 400 req/s; box-1 file descriptors gave out: java has");
  }

  @Test
  void where_nothing_was_full_only_what_gave_out_is_told() {
    Verdict verdict = failed(Optional.empty(), stopped());

    assertThat(VerdictWords.sentence(verdict)).doesNotContain("bound first", "gave out");
    assertThat(VerdictWords.sentence(verdict.because(Optional.of(USED_UP))))
        .contains("curve-60%; box-1 file descriptors gave out: java has")
        .doesNotContain("bound first");
  }
}
