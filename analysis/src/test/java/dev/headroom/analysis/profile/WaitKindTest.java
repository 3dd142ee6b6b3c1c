package dev.headroom.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitKindTest {
  @ParameterizedTest
  @CsvSource({
    "CALL, jdk.internal.net.http.HttpClientImpl.send, java.util.concurrent.CompletableFuture.get",
    "CALL, okhttp3.internal.connection.RealCall.execute, sun.nio.ch.NioSocketImpl.park",
    "CALL, org.apache.http.impl.client.CloseableHttpClient.execute, java.net.SocketInputStream.read",
    "DATABASE, org.postgresql.core.PGStream.receive, java.net.SocketInputStream.read",
    "DATABASE, com.mysql.cj.jdbc.ClientPreparedStatement.execute, java.net.Socket$SocketInputStream.read",
    "CONNECTION, com.zaxxer.hikari.pool.HikariPool.getConnection, java.util.concurrent.SynchronousQueue.poll",
    "NAME_LOOKUP, okhttp3.Dns$Companion.lookup, java.net.Inet6AddressImpl.lookupAllHostAddr",
    "NAME_LOOKUP, com.sun.jndi.dns.DnsClient.doUdpQuery, sun.nio.ch.SelectorImpl.select",
    "FILE, ch.qos.logback.core.FileAppender.append, java.io.FileOutputStream.writeBytes",
    "OTHER, org.eclipse.jetty.util.thread.QueuedThreadPool.idleJobPoll, jdk.internal.misc.Unsafe.park"
  })
  void the_library_on_the_stack_tells_what_is_waited_for(WaitKind kind, String library, String in) {
    WallWaits.Of of =
        WallWaits.Of.stack(List.of("java.lang.Thread.run", "shop.Basket.pay", library, in));

    assertThat(of.kind()).isEqualTo(kind);
  }

  @Test
  void the_place_is_who_calls_the_library() {
    WallWaits.Of of =
        WallWaits.Of.stack(
            List.of(
                "java.lang.Thread.run",
                "shop.Basket.pay",
                "org.apache.http.impl.client.CloseableHttpClient.execute",
                "java.net.SocketInputStream.read"));

    assertThat(of.place()).isEqualTo("shop.Basket.pay");
    assertThat(of.words()).isEqualTo("in Basket.pay");
  }

  @Test
  void a_stack_without_anybodys_method_has_no_place() {
    assertThat(WallWaits.Of.stack(List.of("java.lang.Thread.run", "java.lang.Object.wait")))
        .isEqualTo(new WallWaits.Of(WaitKind.OTHER, ""));
  }
}
