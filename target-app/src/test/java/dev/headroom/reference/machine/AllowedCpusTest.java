package dev.headroom.reference.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowedCpusTest {
  @Test
  void the_kernels_list_of_allowed_cpus_has_ranges_and_single_ones() {
    assertThat(AllowedCpus.parse("Name:\tx\nCpus_allowed:\tff\nCpus_allowed_list:\t0-2,5,8-9\n"))
        .containsExactly(0, 1, 2, 5, 8, 9);
    assertThat(AllowedCpus.parse("Cpus_allowed_list:\t3\n")).containsExactly(3);
    assertThat(AllowedCpus.parse("nothing of the kind")).isEmpty();
  }
}
