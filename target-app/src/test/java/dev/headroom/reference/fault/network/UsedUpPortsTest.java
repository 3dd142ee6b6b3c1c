package dev.headroom.reference.fault.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.machine.LoopbackPort;
import java.net.BindException;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class UsedUpPortsTest {
  @Test
  void a_request_gets_what_the_other_service_says() throws Exception {
    assertThat(Requests.answered(new UsedUpPorts(), request -> {}))
        .containsEntry("Price", Integer.toString('?'));
  }

  /** Its connections are closed, and the kernel keeps their ports all the same. */
  @Test
  void when_all_ports_were_used_there_is_none_for_a_minute() throws Exception {
    InetSocketAddress partner = EchoPartner.start();
    UsedUpPorts.Prices prices = new UsedUpPorts.Prices(partner, LoopbackPort.free(), 1, 0);

    assertThat(prices.current()).isEqualTo(Integer.toString('?'));
    assertThatThrownBy(prices::current).isInstanceOf(BindException.class);
    assertThatThrownBy(prices::current).isInstanceOf(BindException.class);
  }

  @Test
  void what_is_new_enough_is_not_asked_for_again() throws Exception {
    UsedUpPorts.Prices prices =
        new UsedUpPorts.Prices(EchoPartner.start(), LoopbackPort.free(), 1, 60_000);

    assertThat(prices.current()).isEqualTo(prices.current());
  }
}
