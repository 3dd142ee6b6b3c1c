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
        "status.find.is(200), found 500|STATUS",
        "status.find.lt(400), 503 is not less than 400|STATUS",
        "jsonPath($.id).find.is(1), found 2|ANSWER",
        "regex(a).findAll.exists, found nothing|ANSWER",
        "css(a).find(2).exists, found nothing|ANSWER",
        "regex(b).count.is(3), found 2|ANSWER",
        "the basket is full, found nothing|ANSWER",
        "i.g.h.c.i.PrematureCloseException: Premature close|CONNECTION",
        "j.n.c.ClosedChannelException|CONNECTION",
        "i.n.c.StacklessClosedChannelException|CONNECTION",
        "i.n.c.u.Errors$NativeIoException: recvAddress(..) failed: Connection reset by peer|CONNECTION",
        "j.i.IOException: Broken pipe|CONNECTION",
        "j.n.NoRouteToHostException: No route to host|CONNECTION",
        "j.n.s.SSLHandshakeException: PKIX path building failed|CONNECTION",
        "i.n.h.s.SslHandshakeTimeoutException: handshake timed out after 10000ms|CONNECTION",
        "i.n.c.AbstractChannel$AnnotatedSocketException: connect(..) failed: Cannot assign requested address: a/127.0.0.1:80|NO_PORT",
        "i.n.c.ChannelException: i.n.c.u.Errors$NativeIoException: newSocketStream(..) failed: Too many open files|NO_DESCRIPTOR",
        "Check price timeout|TIMEOUT",
        "j.l.IllegalStateException: something|OTHER",
        "''|OTHER",
      })
  void messages_of_gatling_tell_the_kind_of_a_failure(String message, FailureKind kind) {
    assertThat(FailureMessages.kind(message)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "j.n.ConnectException: Connection refused: timeout.example/10.0.0.1:80|CONNECTION",
        "j.n.UnknownHostException: timeout.example|CONNECTION",
        "i.g.h.c.i.RequestTimeoutException: Request timeout to refused.example/10.0.0.1:80 after 60000 ms|TIMEOUT",
        "i.g.h.c.i.RequestTimeoutException: Request timeout to status.find.example/10.0.0.1:80 after 60000 ms|TIMEOUT",
        "i.n.h.t.ReadTimeoutException: http://connection-reset.example/|TIMEOUT",
        "j.l.IllegalArgumentException: http://timeout.example/?q=connection refused|OTHER",
        "j.n.URISyntaxException: http://example/connectexception: bad|OTHER",
        "Failed to build request http://timeout.example/ of UnknownHostException|OTHER",
        "Failed to build request: No attribute named 'timeout' is defined|OTHER",
        "status.find.is(200), found 504 of http://timeout.example/|STATUS",
        "bodyString.find.is(Too many open files), found connection refused|ANSWER",
        "header(Location).find.is(http://refused.example/), found http://timeout.example/|ANSWER",
        "currentLocation.find.is(http://a.example/), found http://status.example/|ANSWER",
      })
  void names_in_a_message_tell_nothing_of_its_kind(String message, FailureKind kind) {
    assertThat(FailureMessages.kind(message)).isEqualTo(kind);
  }
}
