package dev.headroom.profiler.collect.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TcpCountersTest {
  private static final String SNMP =
      """
      Ip: Forwarding DefaultTTL
      Ip: 1 64
      Tcp: RtoAlgorithm RtoMin RtoMax MaxConn ActiveOpens PassiveOpens AttemptFails
      Tcp: 1 200 120000 -1 13761 9154 4414
      """;

  @Test
  void names_and_values_stand_in_two_lines() {
    TcpCounters counters = TcpCounters.parse(SNMP);

    assertThat(counters.value("Tcp", "PassiveOpens")).hasValue(9154);
    assertThat(counters.value("Ip", "DefaultTTL")).hasValue(64);
  }

  @Test
  void what_is_not_there_or_no_count_is_empty() {
    TcpCounters counters = TcpCounters.parse(SNMP);

    assertThat(counters.value("Tcp", "MaxConn")).isEmpty();
    assertThat(counters.value("TcpExt", "ListenOverflows")).isEmpty();
    assertThat(TcpCounters.parse("").value("Tcp", "PassiveOpens")).isEmpty();
    assertThat(TcpCounters.parse("Tcp: A B\n").value("Tcp", "A")).isEmpty();
  }
}
