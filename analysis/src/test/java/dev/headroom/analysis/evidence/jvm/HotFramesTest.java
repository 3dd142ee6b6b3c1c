package dev.headroom.analysis.evidence.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.profile.Frame;
import dev.headroom.analysis.profile.ShopProfile;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class HotFramesTest {
  private static final ResourceId CPU = new ResourceId("box-1", ResourceType.CPU);

  private static List<Frame> frames(double secondsAfterBegin, ResourceId binding) {
    return EvidenceOf.run(
            RunBuilder.oneBox()
                .profile(ShopProfile.startingAt(RunBuilder.BEGIN + secondsAfterBegin)))
        .view(new HotFrames(binding));
  }

  @Test
  void frames_come_by_their_own_cpu_as_shares_and_as_time_of_a_request() {
    List<Frame> frames = frames(20, CPU);
    Frame price = frames.get(0);
    assertThat(price.name()).isEqualTo("demo.Shop.price");
    assertThat(price.box()).isEqualTo("box-1");
    assertThat(frames)
        .isSortedAccordingTo(
            Comparator.comparing((Frame f) -> Math.max(f.selfShare(), f.ownShare())).reversed());
    assertThat(frames).allMatch(frame -> frame.selfShare() <= frame.totalShare());
    // The JVM of this box uses 2 ms CPU for a request.
    assertThat(price.cpuSecondsPerRequest().orElseThrow())
        .isCloseTo(0.002 * price.ownShare(), within(0.0001));
  }

  @Test
  void what_ran_before_the_load_does_not_count() {
    assertThat(frames(1, CPU)).isEmpty();
  }

  @Test
  void a_pool_has_frames_without_a_demand_to_scale_by() {
    assertThat(frames(20, new ResourceId("box-1", ResourceType.CONNECTION_POOL)))
        .isNotEmpty()
        .allMatch(frame -> frame.cpuSecondsPerRequest().isEmpty());
  }

  @Test
  void a_box_without_a_profile_has_no_frames() {
    assertThat(frames(20, new ResourceId("box-2", ResourceType.CPU))).isEmpty();
  }
}
