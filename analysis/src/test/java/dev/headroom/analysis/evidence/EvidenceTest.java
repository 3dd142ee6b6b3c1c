package dev.headroom.analysis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.run.RecordedRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  /** Notes every time that it is worked out. */
  private record Noted(String box, List<String> looks) implements EvidenceView<String> {
    @Override
    public String look(RecordedRun run, Evidence evidence) {
      looks.add(box);
      return "seen " + box;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Noted noted && noted.box.equals(box);
    }

    @Override
    public int hashCode() {
      return box.hashCode();
    }
  }

  @Test
  void a_view_is_worked_out_once_for_all_who_ask() {
    Evidence evidence = EvidenceOf.run(RunBuilder.oneBox());
    List<String> looks = new ArrayList<>();
    assertThat(evidence.view(new Noted("a", looks))).isEqualTo("seen a");
    assertThat(evidence.view(new Noted("a", looks))).isEqualTo("seen a");
    assertThat(evidence.view(new Noted("b", looks))).isEqualTo("seen b");
    assertThat(looks).containsExactly("a", "b");
  }

  @Test
  void a_kind_of_evidence_is_there_where_it_was_recorded_of_the_box() {
    Evidence evidence =
        EvidenceOf.run(
            RunBuilder.oneBox().pool(20, 0.002).threads(16).statement("SELECT 1", 1, 0.001, 1, 1));
    assertThat(EvidenceKind.values())
        .filteredOn(kind -> evidence.has(kind, "box-1"))
        .containsExactly(
            EvidenceKind.PROCESS_CPU,
            EvidenceKind.CONNECTION_POOLS,
            EvidenceKind.REQUEST_THREADS,
            EvidenceKind.STATEMENTS);
    assertThat(EvidenceKind.values()).noneMatch(kind -> evidence.has(kind, "box-2"));
  }

  @Test
  void kinds_are_written_as_words_joined_by_hyphens() {
    assertThat(EvidenceKind.values())
        .extracting(EvidenceKind::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
  }
}
