package dev.headroom.analysis.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.statement.StatementDigest;
import dev.headroom.run.statement.StatementSnapshot;
import dev.headroom.run.statement.TableAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class StatementUsesTest {
  private static final String LOOKUP = "SELECT * FROM `users` WHERE `id` = ?";
  private static final String LIST = "SELECT * FROM `posts` WHERE `author_id` = ?";

  private static RunBuilder builder() {
    return new RunBuilder()
        .box("box-1", 1)
        .process("mariadbd", BoxProcess.Kind.DATABASE, 0.004)
        .statement(LOOKUP, 2, 0.0005, 1, 1)
        .statement(LIST, 0.5, 0.006, 4000, 10);
  }

  private static List<StatementUse> uses(Evidence evidence) {
    return evidence.view(new StatementUses("box-1"));
  }

  private static Evidence with(List<StatementSnapshot> snapshots) {
    RecordedRun run = builder().build();
    return EvidenceOf.run(run.withStatements(Map.of("box-1", snapshots)));
  }

  private static List<StatementUse> usesOf(Predicate<StatementSnapshot> kept) {
    List<StatementSnapshot> all = builder().build().statements().get("box-1");
    return uses(with(all.stream().filter(kept).toList()));
  }

  @Test
  void statements_come_by_their_time_with_what_a_request_asks_of_them() {
    List<StatementUse> uses = uses(EvidenceOf.run(builder()));
    assertThat(uses).extracting(StatementUse::text).containsExactly(LIST, LOOKUP);
    StatementUse list = uses.get(0);
    assertThat(list.perRequest()).isCloseTo(0.5, within(0.02));
    assertThat(uses.get(1).perRequest()).isCloseTo(2, within(0.05));
    assertThat(list.timeShare()).isCloseTo(0.75, within(0.02));
    assertThat(list.rowsExaminedPerExecution()).isCloseTo(4000, within(1e-6));
    assertThat(list.rowsSentPerExecution()).isCloseTo(10, within(1e-6));
  }

  /** At the knee every statement waits for the CPU, and takes many times as long. */
  @Test
  void the_time_of_a_statement_is_that_at_low_load() {
    StatementUse list = uses(EvidenceOf.run(builder())).get(0);
    assertThat(list.secondsPerExecution()).isBetween(0.006, 0.012);
  }

  @Test
  void where_no_low_load_was_recorded_the_whole_load_is_better_than_nothing() {
    double atTheKnee = RunBuilder.BEGIN + 4 + 5 + 4 + 5 * 7;
    List<StatementUse> uses = usesOf(s -> s.t() >= atTheKnee && s.t() <= atTheKnee + 14);
    assertThat(uses).hasSize(2);
    assertThat(uses.get(0).secondsPerExecution()).isGreaterThan(0.012);
    assertThat(uses.get(0).perRequest()).isCloseTo(0.5, within(0.02));
  }

  @Test
  void one_snapshot_tells_nothing() {
    double some = RunBuilder.BEGIN + 30;
    assertThat(usesOf(s -> Math.abs(s.t() - some) < 1)).isEmpty();
    assertThat(usesOf(s -> false)).isEmpty();
  }

  @Test
  void a_database_of_another_box_is_not_looked_at() {
    assertThat(EvidenceOf.run(builder()).view(new StatementUses("box-2"))).isEmpty();
  }

  private static StatementDigest digest(String text, long count, double seconds) {
    return new StatementDigest(text, "app", text, count, seconds, 0, 10 * count, count, 0, 0, 0, 0);
  }

  /** Two snapshots, 4 s apart in the middle of the whole load. */
  private static List<String> grown(List<StatementDigest> first, List<StatementDigest> last) {
    double begin = EvidenceOf.run(builder()).low().usedFromSeconds();
    return uses(
            with(
                List.of(
                    new StatementSnapshot(begin, first, List.of()),
                    new StatementSnapshot(begin + 4, last, List.of()))))
        .stream()
        .map(StatementUse::text)
        .toList();
  }

  @Test
  void what_a_later_look_showed_of_an_execution_is_known_of_the_statement() {
    TableAccess scan = new TableAccess("posts", "ALL", "", 4000);
    List<StatementSnapshot> all = new ArrayList<>(builder().build().statements().get("box-1"));
    StatementSnapshot last = all.remove(all.size() - 1);
    all.add(
        new StatementSnapshot(
            last.t(),
            last.digests().stream().map(d -> d.seenAs("a shape", List.of(scan))).toList(),
            List.of()));

    assertThat(uses(with(all)))
        .hasSize(2)
        .allMatch(use -> use.shape().equals("a shape"))
        .allMatch(use -> use.accesses().equals(List.of(scan)));
    assertThat(usesOf(s -> true)).allMatch(use -> use.shape().isEmpty());
  }

  @Test
  void what_did_not_run_between_two_snapshots_is_left_out() {
    assertThat(
            grown(
                List.of(digest(LIST, 10, 1), digest(LOOKUP, 10, 1)),
                List.of(digest(LIST, 10, 1), digest(LOOKUP, 20, 2))))
        .containsExactly(LOOKUP);
  }

  @Test
  void what_ran_for_the_first_time_counts() {
    assertThat(grown(List.of(), List.of(digest(LIST, 10, 1)))).containsExactly(LIST);
  }

  @Test
  void a_database_that_was_started_again_counts_nothing_twice() {
    assertThat(grown(List.of(digest(LIST, 100, 9)), List.of(digest(LIST, 10, 1)))).isEmpty();
  }

  @Test
  void what_a_monitor_asks_and_a_client_sets_is_no_work_of_requests() {
    assertThat(
            grown(
                List.of(),
                List.of(
                    digest("SELECT * FROM `performance_schema` . `threads`", 10, 1),
                    digest("SELECT * FROM information_schema.tables", 10, 1),
                    digest("SET autocommit = ?", 10, 1),
                    digest("SHOW STATUS", 10, 1),
                    digest("COMMIT", 10, 1))))
        .containsExactly("COMMIT");
  }

  @Test
  void a_table_may_have_schema_in_its_name() {
    String own = "SELECT * FROM `json_schema_files` WHERE `id` = ?";
    assertThat(grown(List.of(), List.of(digest(own, 10, 1)))).containsExactly(own);
  }
}
