package dev.headroom.reference.fault.compute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveSetTest {
  @Test
  void it_fills_up_once() {
    LiveSet live = new LiveSet();
    int left = megabytes(Runtime.getRuntime().maxMemory()) * 9 / 10;
    live.fillUpTo(left);
    int blocks = live.blocks();
    live.fillUpTo(0);

    assertThat(live.blocks()).isEqualTo(blocks);
  }

  @Test
  void it_grows_until_only_so_much_is_left() {
    LiveSet live = new LiveSet();
    for (int i = 0; i < 40; i++) {
      live.add(1_024, 0);
    }
    assertThat(live.blocks()).isEqualTo(40);
    for (int i = 0; i < 40; i++) {
      live.add(1_024, megabytes(Long.MAX_VALUE));
    }
    assertThat(live.blocks()).isEqualTo(48);
  }

  private static int megabytes(long bytes) {
    return (int) Math.min(Integer.MAX_VALUE, bytes >> 20);
  }
}
