package dev.headroom.analysis.cause.jvm;

import static dev.headroom.analysis.finding.Examined.CPU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.Analyser;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.profile.CounterProfile;
import dev.headroom.run.BoxProcess;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockContendedTest {
  private static final ResourceId LOCK =
      new ResourceId("box-1", ResourceType.LOCK, Optional.of(CounterProfile.NAME));

  /** Four cores of which 950 requests a second use 2.85. */
  private static RunBuilder locked() {
    return new RunBuilder()
        .box("box-1", 4)
        .process("java", BoxProcess.Kind.JVM, 0.003)
        .stopsAt(950)
        .profile(CounterProfile.startingAt(RunBuilder.BEGIN));
  }

  @Test
  void who_waits_and_where_is_told() {
    Cause cause = Examined.by(new LockContended(), locked(), LOCK).cause();

    assertThat(cause.subject()).contains("demo.Counter.count");
    assertThat(cause.value("waiting-threads")).isBetween(20.0, 64.0);
    assertThat(new LockContended().headline(cause))
        .contains("threads wait for it", "in demo.Counter.count");
  }

  @Test
  void the_lock_is_the_bottleneck_where_the_cpu_is_not_full() {
    Verdict verdict = Analyser.analyse(locked().build()).verdict();

    assertThat(verdict.resource()).contains(LOCK);
    assertThat(verdict.cause()).map(Cause::rule).contains("lock-contention");
  }

  /** Who holds a lock and waits for the CPU makes others wait for the lock. */
  @Test
  void a_lock_before_a_full_cpu_is_a_symptom() {
    Verdict verdict =
        Analyser.analyse(
                new RunBuilder()
                    .box("box-1", 1)
                    .process("java", BoxProcess.Kind.JVM, 1 / 950.0)
                    .profile(CounterProfile.startingAt(RunBuilder.BEGIN))
                    .build())
            .verdict();

    assertThat(verdict.resource()).contains(CPU);
  }

  @Test
  void another_resource_is_no_lock_and_without_a_profile_nothing_is_known() {
    Examined.by(new LockContended(), locked(), CPU).isNotHere();
    Examined.by(
            new LockContended(),
            RunBuilder.oneBox(),
            new ResourceId("box-1", ResourceType.LOCK, Optional.of("demo.Cache")))
        .isLacking();
  }
}
