package dev.headroom.analysis.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.profile.CounterProfile;
import dev.headroom.analysis.profile.ShopProfile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** The formula and its inverse. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 0.99})
  void for_how_long_it_is_held_follows_from_its_queue(double busy) {
    double waiting = 0.75 * busy * busy / (1 - busy);

    assertThat(Locks.held(waiting)).isCloseTo(busy, within(1e-9));
  }
}
