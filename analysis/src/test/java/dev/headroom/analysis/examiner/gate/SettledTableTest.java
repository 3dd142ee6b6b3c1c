package dev.headroom.analysis.examiner.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.examiner.gate.SettledTable.Settled;
import dev.headroom.analysis.examiner.gate.rule.Restart;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SettledTableTest {
  private static Restart restart(int dropped, boolean settled) {
    return new Restart(List.of(1.0), 1, 0, dropped, settled);
  }

  @Test
  void windows_count_as_their_measurements_and_agreement_is_counted_by_restart() {
    List<String> lines =
        SettledTable.beside(
            List.of(
                new Settled(restart(2, true), OptionalInt.of(43)),
                new Settled(restart(4, true), OptionalInt.of(90)),
                new Settled(restart(6, true), OptionalInt.empty()),
                new Settled(restart(30, false), OptionalInt.of(7))));

    assertThat(lines.get(2)).startsWith("| here | 75.0 %").endsWith("| 200 measurements |");
    assertThat(lines.get(3))
        .startsWith("| published")
        .contains("75.0 %")
        .endsWith("| 43 measurements |");
    assertThat(lines.get(5)).startsWith("Settled by both: 50.0 %").contains("only here: 25.0 %");
  }
}
