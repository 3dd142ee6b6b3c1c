package dev.headroom.profiler.responses.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.load.FailureKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureMessagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i.g.h.c.i.RequestTimeoutException: Request timeout to 127.0.0.1/127.0.0.1:8080 after 5000 ms|TIMEOUT",
        "j.n.ConnectException: Connection refused|CONNECTION",
        "i.n.c.AbstractChannel$AnnotatedConnectException: Connection refused: /127.0.0.1:9|CONNECTION",
        "i.n.c.ConnectTimeoutException: connection timed out after 2000 ms: /192.0.2.1:80|CONNECTION",
        "j.n.SocketException: Connection reset|CONNECTION",
        "j.i.IOException: Premature close|CONNECTION",
        "j.n.BindException: Cannot assign requested address|NO_PORT",
        "i.n.c.AbstractChannel$AnnotatedSocketException: Cannot assign requested address: /127.0.0.1:80|NO_PORT",
        "i.n.c.ChannelException: Unable to create Channel: Too many open files|NO_DESCRIPTOR",
        "status.find.is(200), but actually found 500|STATUS",
        "status.find.lt(400), but actually found 503|STATUS",
        "substring(timeout).find.exists, found nothing|ANSWER",
        "jsonPath($.id).find.is(1), but actually found 2|ANSWER",
        "j.l.IllegalStateException: something|OTHER",
      })
  void messages_of_gatling_tell_the_kind_of_a_failure(String message, FailureKind kind) {
    assertThat(FailureMessages.kind(message)).isEqualTo(kind);
  }
}
