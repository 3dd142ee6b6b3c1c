package dev.headroom.dashboards.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.evidence.jvm.RequestState;
import dev.headroom.dashboards.SampleDiagnosis;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateWordsTest {
  @Test
  void the_longest_four_are_told_of_the_whole() {
    assertThat(StateWords.sentence(new SampleDiagnosis().build()))
        .contains(
            "of 84.6 ms at the knee: 47.8 not seen in a thread, 19.1 waiting for CPU,"
                + " 10.3 in the database, 6.2 waiting for a connection");
  }

  @Test
  void nothing_is_told_where_no_jvm_was_profiled() {
    SampleDiagnosis sample = new SampleDiagnosis();
    sample.states = List.of();
    assertThat(StateWords.sentence(sample.build())).isEmpty();
  }

  @Test
  void each_state_has_words_of_its_own() {
    assertThat(Arrays.stream(RequestState.values()).map(StateWords::name)).doesNotHaveDuplicates();
  }
}
