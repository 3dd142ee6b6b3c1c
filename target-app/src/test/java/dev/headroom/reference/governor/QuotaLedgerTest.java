package dev.headroom.reference.governor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Periods of 50 ms; times here in milliseconds. */
class QuotaLedgerTest {
  private static final long MS = 1_000_000;

  private final QuotaLedger ledger = new QuotaLedger(50 * MS, 0);

  private double look(double nowMillis, double usedMillis) {
    return ledger.look((long) (nowMillis * MS), (long) (usedMillis * MS)) / (double) MS;
  }

  @Test
  void without_a_budget_nothing_is_stopped_and_no_period_counts() {
    assertThat(look(49, 200)).isEqualTo(1);
    assertThat(look(1_000, 4_000)).isEqualTo(50);
    assertThat(ledger.isStopped()).isFalse();
    assertThat(ledger.periods()).isZero();
  }

  @Test
  void it_looks_again_when_the_quota_can_be_used_up_at_the_earliest() {
    ledger.limit(0.3, 1);
    assertThat(look(0, 0)).isEqualTo(15);
    assertThat(look(15, 10)).isEqualTo(5);
    assertThat(look(20, 14.9)).isEqualTo(0.5);
    assertThat(ledger.isStopped()).isFalse();
  }

  @Test
  void two_cpus_can_use_it_up_in_half_the_time() {
    ledger.limit(0.6, 2);
    assertThat(look(0, 0)).isEqualTo(15);
  }

  @Test
  void whoever_has_used_it_up_waits_for_the_next_period() {
    ledger.limit(0.3, 1);
    assertThat(look(15, 15)).isEqualTo(35);
    assertThat(ledger.isStopped()).isTrue();
    assertThat(look(50, 15)).isEqualTo(15);
    assertThat(ledger.isStopped()).isFalse();
    assertThat(ledger.throttledNanos()).isEqualTo(35 * MS);
    assertThat(ledger.periods()).isEqualTo(1);
    assertThat(ledger.throttledPeriods()).isEqualTo(1);
  }

  @Test
  void what_was_used_beyond_it_is_taken_off_the_next_one() {
    ledger.limit(0.3, 1);
    look(17, 17);
    assertThat(look(50, 17)).isEqualTo(13);
  }

  @Test
  void more_than_a_whole_quota_beyond_it_costs_a_whole_period() {
    ledger.limit(0.3, 1);
    look(40, 40);
    look(50, 40);
    assertThat(ledger.isStopped()).isTrue();
    look(100, 40);
    assertThat(ledger.isStopped()).isFalse();
    assertThat(ledger.throttledPeriods()).isEqualTo(2);
  }

  @Test
  void what_was_not_used_is_lost() {
    ledger.limit(0.3, 1);
    assertThat(look(200, 5)).isEqualTo(15);
    assertThat(ledger.periods()).isEqualTo(4);
    assertThat(ledger.throttledPeriods()).isZero();
  }
}
