package dev.headroom.analysis.remedy;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.evidence.StatementUse;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.SystemModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewriteConditionTest {
  private static final RewriteCondition REMEDY = new RewriteCondition();
  private static final SystemModel MODEL =
      KnownSystem.model(KnownSystem.cpu(1, 0, Map.of("java", 0.001, "mariadbd", 0.004)));

  private static Optional<RemedyEffect> effect(String text, String shape) {
    StatementUse use =
        new StatementUse(
            "box-1", text, 1, 1, 0.004, Optional.empty(), 4000, 1, 0, shape, List.of());
    return REMEDY.propose(
        MODEL,
        CPU,
        KnownSystem.found(KnownSystem.cause("statement-scans-rows", CPU, text), List.of(use)));
  }

  private static RemedyProposal proposal(RemedyEffect effect) {
    Interval now = new Interval(1, 2, 3);
    return new RemedyProposal(
        REMEDY.id(),
        effect.parameters(),
        effect.pricePerHour(),
        now,
        Optional.empty(),
        Optional.empty(),
        effect.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOWER(email) = ? | rewrite-condition lower(email) | inside lower(…); index the expression",
        "a + ? = ? | rewrite-condition a | calculated with",
        "a = ? OR b = ? | rewrite-condition a, b | UNION",
        "a LIKE '%?' | rewrite-condition a | begin with a literal",
      },
      quoteCharacter = '"')
  void it_says_why_no_plain_index_helps_and_promises_nothing(
      String condition, String title, String why) {
    RemedyEffect effect =
        effect("SELECT 1 FROM t", "SELECT * FROM t WHERE " + condition).orElseThrow();
    assertThat(effect.effect()).isEmpty();
    assertThat(REMEDY.title(proposal(effect))).isEqualTo(title);
    assertThat(REMEDY.reason(proposal(effect))).startsWith("no plain index helps: ").contains(why);
    assertThat(REMEDY.basis(proposal(effect))).contains(why, "What it gains depends");
  }

  @Test
  void where_an_index_helps_nothing_need_be_rewritten() {
    assertThat(effect("SELECT * FROM t WHERE a = ? AND LOWER(b) = ?", "")).isEmpty();
    assertThat(effect("SELECT * FROM t WHERE a LIKE ?", "")).isEmpty();
    assertThat(effect("SELECT * FROM t WHERE a LIKE ?", "SELECT * FROM t WHERE a LIKE '?%'"))
        .isEmpty();
    assertThat(REMEDY.propose(MODEL, CPU, KnownSystem.nothing())).isEmpty();
  }
}
