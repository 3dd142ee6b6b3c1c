package dev.headroom.cli.accuracy.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TruthTest {
  private static final ResourceId CPU = new ResourceId("box-1", ResourceType.CPU);

  private static Optional<Cause> cause(String rule, String subject) {
    return Optional.of(new Cause(rule, CPU, Optional.of(subject), 0.5, List.of()));
  }

  @Test
  void a_resource_is_right_by_box_and_type() {
    Truth lock = Truth.of("box-1", ResourceType.LOCK);

    assertThat(lock.isOf(new ResourceId("box-1", ResourceType.LOCK, Optional.of("Trail"))))
        .isTrue();
    assertThat(lock.isOf(new ResourceId("box-2", ResourceType.LOCK))).isFalse();
    assertThat(lock.isOf(CPU)).isFalse();
  }

  @Test
  void a_cause_is_right_by_rule_and_subject_and_none_where_there_is_none() {
    Truth hot = Truth.of("box-1", ResourceType.CPU).because("hot-method", "Signer.sign");

    assertThat(hot.isOf(cause("hot-method", "shop.Signer.sign"))).isTrue();
    assertThat(hot.isOf(cause("hot-method", "shop.Other.sign"))).isFalse();
    assertThat(hot.isOf(cause("garbage-collection", "shop.Signer.sign"))).isFalse();
    assertThat(hot.isOf(Optional.<Cause>empty())).isFalse();
    assertThat(Truth.of("box-1", ResourceType.CPU).isOf(Optional.<Cause>empty())).isTrue();
    assertThat(Truth.of("box-1", ResourceType.CPU).isOf(cause("hot-method", "a.B.c"))).isFalse();
  }
}
