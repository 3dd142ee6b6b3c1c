package dev.headroom.reference.service.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LinkTest {
  private static final long MILLI = 1_000_000;

  private final AtomicLong now = new AtomicLong(5);
  private final Link link = new Link(1_000_000, now::get);

  @Test
  void bytes_leave_behind_those_that_came_before() {
    assertThat(link.take(1_000)).isEqualTo(MILLI);
    assertThat(link.take(2_000)).isEqualTo(3 * MILLI);
    now.addAndGet(2 * MILLI);
    assertThat(link.take(1_000)).isEqualTo(2 * MILLI);
  }

  @Test
  void a_link_that_was_idle_has_saved_nothing() {
    now.addAndGet(1_000 * MILLI);

    assertThat(link.take(1_000)).isEqualTo(MILLI);
  }

  @Test
  void it_tells_what_it_sent_and_what_waits() {
    link.sent(700);
    link.sent(300);
    link.began();
    link.began();
    link.ended();

    assertThat(link.sentBytes()).isEqualTo(1_000);
    assertThat(link.waiting()).isEqualTo(1);
    assertThat(link.bytesPerSecond()).isEqualTo(1_000_000);
  }
}
