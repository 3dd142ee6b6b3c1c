package dev.headroom.analysis.remedy;

import static dev.headroom.analysis.remedy.KnownSystem.CPU;
import static dev.headroom.analysis.remedy.KnownSystem.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.StatementUse;
import dev.headroom.analysis.evidence.StatementUses;
import dev.headroom.analysis.evidence.TableIndexes;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.statement.TableAccess;
import dev.headroom.run.statement.TableIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddIndexTest {
  private static final AddIndex REMEDY = new AddIndex();
  private static final String SCAN = "SELECT * FROM `posts` WHERE `author_id` = ?";
  private static final String LOOKUP = "SELECT * FROM `users` WHERE `id` = ?";
  private static final Cause SCANS = KnownSystem.cause("statement-scans-rows", CPU, SCAN);
  private static final SystemModel MODEL =
      KnownSystem.model(KnownSystem.cpu(1, 0, Map.of("java", 0.001, "mariadbd", 0.004)));

  private static Findings found(Cause cause, RunBuilder builder) {
    Evidence evidence = EvidenceOf.run(builder);
    return KnownSystem.found(
        cause,
        evidence.view(new StatementUses("box-1")),
        evidence.view(new TableIndexes("box-1")).toArray(TableIndex[]::new));
  }

  private static Map<String, Double> demandsAfter(RunBuilder builder) {
    RemedyEffect effect = REMEDY.propose(MODEL, CPU, found(SCANS, builder)).orElseThrow();
    SystemModel after = KnownSystem.after(effect, MODEL);
    return after.find(CPU).orElseThrow().demands().byConsumer(after.mix());
  }

  private static double databaseDemandAfter(RunBuilder builder) {
    return demandsAfter(builder).get("mariadbd");
  }

  /**
   * Half of the database's time is the scan's, 4 ms each; indexed it costs what the lookup costs, 1
   * ms, and a tenth of it for each of ten more rows: 2 ms. So a half shrinks to a quarter.
   */
  @Test
  void the_statement_will_cost_what_a_cheap_one_costs_and_a_little_for_each_row() {
    double left =
        databaseDemandAfter(
            RunBuilder.oneBox()
                .statement(SCAN, 1, 0.004, 4000, 11)
                .statement(LOOKUP, 4, 0.001, 1, 1));
    assertThat(left).isCloseTo(0.75 * 0.004, within(0.00003));
  }

  /**
   * The work is 4 ms of scan and four lookups of 0.1 ms; that each of them also waits for 5 ms is
   * no work. Indexed, the scan costs a lookup and a tenth of it for each of ten more rows: 0.2 ms.
   * So of 4.4 ms 0.6 are left.
   */
  @Test
  void what_statements_wait_is_not_taken_for_work() {
    double left =
        databaseDemandAfter(
            RunBuilder.oneBox()
                .statementWait(0.005)
                .statement(SCAN, 1, 0.004, 4000, 11)
                .statement(LOOKUP, 4, 0.0001, 1, 1));
    assertThat(left).isCloseTo(0.6 / 4.4 * 0.004, within(0.00003));
  }

  /** Of a statement that takes all of the time and has no cheap example, a tenth is left. */
  @Test
  void without_a_cheap_statement_a_tenth_is_left() {
    assertThat(databaseDemandAfter(RunBuilder.oneBox().statement(SCAN, 1, 0.004, 4000, 1)))
        .isCloseTo(0.1 * 0.004, within(1e-6));
  }

  @Test
  void an_index_never_makes_it_dearer() {
    double left =
        databaseDemandAfter(
            RunBuilder.oneBox()
                .statement(SCAN, 1, 0.001, 4000, 100)
                .statement(LOOKUP, 1, 0.001, 1, 1));
    assertThat(left).isCloseTo(0.004, within(1e-9));
  }

  /** Without an example a row costs no more than half a millisecond, however long the scan is. */
  @Test
  void what_is_left_of_a_long_scan_is_not_a_tenth_of_it() {
    SystemModel slow =
        KnownSystem.model(KnownSystem.cpu(1, 0, Map.of("java", 0.001, "mariadbd", 0.1)));
    RemedyEffect effect =
        REMEDY
            .propose(slow, CPU, found(SCANS, RunBuilder.oneBox().statement(SCAN, 1, 0.1, 4000, 1)))
            .orElseThrow();
    assertThat(
            KnownSystem.after(effect, slow)
                .find(CPU)
                .orElseThrow()
                .demands()
                .byConsumer(slow.mix()))
        .hasEntrySatisfying(
            "mariadbd", demand -> assertThat(demand).isCloseTo(0.0005, within(1e-9)));
  }

  /** For the time in the database alone, of which a tenth is left: no longer, and no less. */
  @Test
  void connections_are_held_for_less_long_by_what_is_saved_in_the_database() {
    SystemModel held =
        KnownSystem.model(
            KnownSystem.cpu(1, 0, Map.of("java", 0.001, "mariadbd", 0.004)),
            KnownSystem.pool(4, 0.030));
    Findings findings = found(SCANS, RunBuilder.oneBox().statement(SCAN, 1, 0.004, 4000, 1));
    double inDatabase =
        findings.statements().stream().mapToDouble(StatementUse::secondsPerRequest).sum();
    RemedyEffect effect = REMEDY.propose(held, CPU, findings).orElseThrow();
    SystemModel after = KnownSystem.after(effect, held);

    assertThat(inDatabase).isBetween(0.004, 0.008);
    assertThat(after.demandPerRequest(after.find(POOL).orElseThrow()))
        .isCloseTo(0.030 - 0.9 * inDatabase, within(1e-9));
  }

  /** As recorded of PostgreSQL, where the rows that a scan reads are those of its table. */
  @Test
  void a_scan_of_postgresql_gets_its_index() {
    String scan = "SELECT id, title FROM item WHERE owner_id = ? ORDER BY created DESC LIMIT ?";
    RunBuilder run =
        RunBuilder.oneBox()
            .index("item", "PRIMARY", "id")
            .index("owner", "owner_name", "name", "id")
            .statement(scan, 1, 0.004, 5000, 10)
            .statement("SELECT name FROM owner WHERE id = ?", 4, 0.0001, 1, 1);
    Cause cause = KnownSystem.cause("statement-scans-rows", CPU, scan);

    assertThat(REMEDY.propose(MODEL, CPU, found(cause, run)).orElseThrow().parameters())
        .containsEntry("table", "item")
        .containsEntry("columns", "owner_id,created");
  }

  /** Of 5 ms of CPU 3.6 are no more, so that who shares it costs 1 − 0.72 · 0.3 of what it did. */
  @Test
  void who_shares_the_cpu_costs_a_little_less_without_the_scans() {
    RunBuilder scan = RunBuilder.oneBox().statement(SCAN, 1, 0.004, 4000, 1);
    assertThat(demandsAfter(scan))
        .hasEntrySatisfying(
            "java", demand -> assertThat(demand).isCloseTo(0.001 * (1 - 0.72 * 0.3), within(1e-9)));
    assertThat(REMEDY.propose(MODEL, CPU, found(SCANS, scan)).orElseThrow().parameters())
        .containsEntry("table", "posts")
        .containsEntry("columns", "author_id");
  }

  @Test
  void without_the_cause_there_is_no_index() {
    RunBuilder scan = RunBuilder.oneBox().statement(SCAN, 1, 0.004, 4000, 1);
    assertThat(REMEDY.propose(MODEL, CPU, KnownSystem.nothing())).isEmpty();
    Cause other = KnownSystem.cause("hot-method", CPU, SCAN);
    assertThat(REMEDY.propose(MODEL, CPU, found(other, scan))).isEmpty();
  }

  @Test
  void a_statement_that_is_not_understood_gets_none() {
    String join = "SELECT * FROM `posts` JOIN `users` ON `a` = `b` WHERE `name` = ?";
    Cause cause = KnownSystem.cause("statement-scans-rows", CPU, join);
    RunBuilder scan = RunBuilder.oneBox().statement(join, 1, 0.004, 4000, 1);
    assertThat(REMEDY.propose(MODEL, CPU, found(cause, scan))).isEmpty();
  }

  @Test
  void an_index_that_is_there_is_not_added() {
    RunBuilder scan =
        RunBuilder.oneBox()
            .index("posts", "by_author", "author_id", "created_at")
            .statement(SCAN, 1, 0.004, 4000, 1);
    assertThat(REMEDY.propose(MODEL, CPU, found(SCANS, scan))).isEmpty();
  }

  private static RemedyEffect proposed(String text, TableAccess... accesses) {
    StatementUse use =
        new StatementUse(
            "box-1", text, 1, 1, 0.004, Optional.empty(), 4000, 1, 0, text, List.of(accesses));
    Cause cause = KnownSystem.cause("statement-scans-rows", CPU, text);
    return REMEDY.propose(MODEL, CPU, KnownSystem.found(cause, List.of(use))).orElseThrow();
  }

  private static String basis(RemedyEffect effect) {
    Interval now = new Interval(1, 2, 3);
    return REMEDY.basis(
        new RemedyProposal(
            REMEDY.id(),
            effect.parameters(),
            effect.pricePerHour(),
            now,
            effect.effect().map(change -> now),
            Optional.empty(),
            effect.values()));
  }

  @Test
  void it_says_whether_the_scan_was_checked_with_the_database() {
    TableAccess scan = new TableAccess("posts", "ALL", "", 4000);
    assertThat(basis(proposed(SCAN, scan)))
        .contains("The database says that it reads all of the table")
        .doesNotContain("not checked");
    assertThat(basis(proposed(SCAN))).contains("was not checked with the database");
  }

  @Test
  void where_conditions_are_left_that_the_index_does_not_have_nothing_is_promised() {
    RemedyEffect effect = proposed("SELECT * FROM posts WHERE author_id = ? AND state <> ?");
    assertThat(effect.effect()).isEmpty();
    assertThat(effect.parameters()).containsEntry("columns", "author_id");
    assertThat(basis(effect)).contains("how many rows it would still read is not known");
  }
}
