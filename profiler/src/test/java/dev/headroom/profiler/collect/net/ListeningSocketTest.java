package dev.headroom.profiler.collect.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListeningSocketTest {
  private static final String HEADER =
      "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout"
          + " inode";

  @Test
  void the_port_and_the_queue_are_read_up_to_the_first_connection() {
    List<String> lines =
        List.of(
            HEADER,
            "   0: 0100007F:1F90 00000000:0000 0A 00000000:0000000C 00:00000000 00000000     0"
                + "        0 1678 1 00000000b2be3328 100 0 0 10 0",
            "   1: 0100007F:1F90 0100007F:A1B2 01 00000000:00000400 00:00000000 00000000     0"
                + "        0 1701 1 0000000000000000 20 4 30 10 -1",
            "   2: 00000000:0050 00000000:0000 0A 00000000:00000001 00:00000000 00000000     0"
                + "        0 1702 1 0000000000000000 100 0 0 10 0");

    assertThat(ListeningSocket.parse(lines)).containsExactly(new ListeningSocket(8080, 12, "1678"));
  }

  @Test
  void other_text_holds_none() {
    assertThat(ListeningSocket.parse(List.of(HEADER, "", "nonsense: 1 2"))).isEmpty();
  }
}
