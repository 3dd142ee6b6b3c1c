package dev.headroom.analysis.simulation.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.analysis.profile.LockWaits;
import dev.headroom.analysis.profile.ProfileReader;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written is what the reader of real recordings reads. */
class SimProfileTest {
  private static final double BEGIN = 1_800_000_000;
  private static final List<String> PAGE = List.of("java.lang.Thread.run", "app.Page.render");
  private static final List<String> CACHE =
      List.of("java.lang.Thread.run", "app.Page.render", "app.Cache.get");

  private final SimProfile profile = new SimProfile(BEGIN);

  @Test
  void samples_come_back_with_their_stacks_and_times() {
    for (int i = 0; i < 300; i++) {
      profile.cpu(BEGIN + i * 0.1, i % 3 == 0 ? CACHE : PAGE);
    }
    ByteBuffer recording = profile.recording(BEGIN + 30);

    FoldedStacks all = ProfileReader.cpu(recording, BEGIN, BEGIN + 30);
    assertThat(all.samples()).isEqualTo(300);
    assertThat(all.self())
        .containsEntry("app.Cache.get", 100L)
        .containsEntry("app.Page.render", 200L);
    assertThat(ProfileReader.cpu(recording, BEGIN + 10, BEGIN + 20).samples()).isEqualTo(100);
  }

  @Test
  void waits_come_back_with_their_lock_and_time() {
    profile.waited(BEGIN + 2, 0.5, "app.Cache", CACHE);
    LockWaits waits = ProfileReader.locks(profile.recording(BEGIN + 10));

    assertThat(waits.all()).hasSize(1);
    assertThat(waits.all().get(0).name()).isEqualTo("Cache");
    assertThat(waits.all().get(0).place()).isEqualTo("app.Cache.get");
    assertThat(waits.all().get(0).weightSeconds()).isCloseTo(0.5, within(1e-6));
    assertThat(waits.waiting(BEGIN + 2, BEGIN + 3)).isCloseTo(0.5, within(1e-6));
    assertThat(waits.toSeconds()).isCloseTo(BEGIN + 10, within(1e-3));
  }

  @Test
  void an_empty_profile_can_be_read() {
    ByteBuffer recording = profile.recording(BEGIN + 10);

    assertThat(ProfileReader.cpu(recording, BEGIN, BEGIN + 10).samples()).isZero();
    assertThat(ProfileReader.locks(recording).fromSeconds()).isCloseTo(BEGIN, within(1e-3));
  }
}
