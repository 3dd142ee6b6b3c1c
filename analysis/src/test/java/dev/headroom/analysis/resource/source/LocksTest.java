package dev.headroom.analysis.resource.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.profile.CounterProfile;
import dev.headroom.analysis.profile.ShopProfile;
import dev.headroom.analysis.resource.MeasuredResource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocksTest {
  private static List<MeasuredResource> locks(RunBuilder builder) {
    return new Locks().find(builder.build());
  }

  @Test
  void a_lock_that_is_waited_for_is_a_resource_of_one_place() {
    MeasuredResource lock =
        locks(RunBuilder.oneBox().profile(CounterProfile.startingAt(RunBuilder.BEGIN))).get(0);

    assertThat(lock.id())
        .isEqualTo(new ResourceId("box-1", ResourceType.LOCK, Optional.of(CounterProfile.NAME)));
    assertThat(lock.capacity()).isEqualTo(1);
    // 64 users, and one who meets nobody.
    assertThat(lock.total().busy(RunBuilder.BEGIN + 57, RunBuilder.BEGIN + 61)).isGreaterThan(0.95);
    assertThat(lock.total().busy(RunBuilder.BEGIN + 14, RunBuilder.BEGIN + 19)).isLessThan(0.3);
    assertThat(lock.saturation().evidence(RunBuilder.BEGIN + 57, RunBuilder.BEGIN + 61).saysSo())
        .isTrue();
  }

  @Test
  void a_profile_without_waits_and_a_box_without_a_profile_have_none() {
    assertThat(locks(RunBuilder.oneBox())).isEmpty();
    assertThat(locks(RunBuilder.oneBox().profile(ShopProfile.startingAt(RunBuilder.BEGIN))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.3, 0.3", "1, 1", "30, 1"})
  void while_one_waits_another_one_holds_it(double waiting, double held) {
    assertThat(Locks.held(waiting)).isEqualTo(held);
  }
}
