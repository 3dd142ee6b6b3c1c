package dev.headroom.cli.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Fault;
import org.junit.jupiter.api.Test;

class FaultCasesTest {
  @Test
  void every_fault_that_can_be_planted_is_among_the_cases() {
    assertThat(FaultCases.all().stream().flatMap(fault -> fault.faults().stream()))
        .containsAll(Faults.all().stream().map(Fault::id).toList());
  }
}
