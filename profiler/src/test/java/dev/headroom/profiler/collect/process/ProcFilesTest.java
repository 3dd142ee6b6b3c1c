package dev.headroom.profiler.collect.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcFilesTest {
  private static final String AFTER_NAME =
      " S 1 4242 4242 0 -1 4194560 5000 0 12 0 1234 566 0 0 20 0 33 0 9000 4000000000 60000"
          + " 18446744073709551615 1 1 0 0 0 0 0 4096 16800975 0 0 0 17 1 0 0 0 0 0 0 0 0 0 0 0 0 0\n";

  @ParameterizedTest
  @ValueSource(strings = {"java", "Web Content", "a) S 1 (b", "((x) y)", ")"})
  void cpu_time_is_found_whatever_the_name(String name) {
    assertThat(ProcFiles.cpuSeconds("4242 (" + name + ")" + AFTER_NAME)).isEqualTo(18.0);
    assertThat(ProcFiles.hasEnded("4242 (" + name + ")" + AFTER_NAME)).isFalse();
  }

  @Test
  void a_zombie_has_ended() {
    assertThat(ProcFiles.hasEnded("4242 (java)" + AFTER_NAME.replace(" S ", " Z "))).isTrue();
  }

  @Test
  void the_soft_limit_of_descriptors_is_the_first_number() {
    String limits =
        """
        Limit                     Soft Limit           Hard Limit           Units
        Max processes             95127                95127                processes
        Max open files            1024                 1048576              files
        Max locked memory         8388608              8388608              bytes
        """;

    assertThat(ProcFiles.descriptorLimit(limits)).contains(1024.0);
    assertThat(ProcFiles.descriptorLimit(limits.replace("1024  ", "unlimited"))).isEmpty();
  }

  @Test
  void a_programs_name_and_its_cpu_are_told() {
    assertThat(ProcFiles.name("4242 (a) S 1 (b)" + AFTER_NAME)).isEqualTo("a) S 1 (b");
    assertThat(ProcFiles.cpu("4242 (java)" + AFTER_NAME)).isEqualTo(1);
  }

  @Test
  void the_cpus_that_a_process_may_use_are_numbers_and_ranges() {
    assertThat(ProcFiles.allowedCpus("Cpus_allowed:\t3\nCpus_allowed_list:\t0-1,4,6-7\nMems: 0"))
        .containsExactlyInAnyOrder(0, 1, 4, 6, 7);
    assertThat(ProcFiles.allowedCpus("Name:\tjava\n")).isEmpty();
  }
}
