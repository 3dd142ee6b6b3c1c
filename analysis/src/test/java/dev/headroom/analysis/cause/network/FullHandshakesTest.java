package dev.headroom.analysis.cause.network;

import static dev.headroom.analysis.finding.Examined.CPU;
import static dev.headroom.analysis.finding.Examined.POOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.finding.Examined;
import dev.headroom.analysis.simulation.profile.SimProfile;
import dev.headroom.run.metric.ServerMetric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullHandshakesTest {
  private static final String JSSE = "sun.security.ssl.SSLEngineImpl$DelegatedTask.run";

  /** A service with so much of its CPU below a frame. */
  private static RunBuilder service(double share, String... frames) {
    SimProfile profile = new SimProfile(RunBuilder.BEGIN);
    for (int i = 0; i < 1000; i++) {
      profile.cpu(
          RunBuilder.BEGIN + 20 + i / 20.0,
          i % 100 < 100 * share
              ? List.of(frames)
              : List.of("java.lang.Thread.run", "shop.Posts.read"));
    }
    return RunBuilder.oneBox().profile(profile.recording(RunBuilder.BEGIN + 124));
  }

  @Test
  void cpu_in_handshakes_is_found_with_the_connections_that_need_them() {
    RunBuilder service =
        service(0.6, "java.lang.Thread.run", JSSE, "java.math.BigInteger.oddModPow")
            .counted(ServerMetric.CONNECTIONS_TAKEN.key(), 1);
    Cause cause = Examined.by(new FullHandshakes(), service, CPU).cause();

    assertThat(cause.value("share-of-jvm-cpu")).isCloseTo(0.6, within(0.02));
    assertThat(cause.value("new-connections-per-request")).isCloseTo(1, within(0.1));
    // Two thirds of the box's CPU are the JVM's.
    assertThat(cause.strength()).isCloseTo(0.4, within(0.02));
    assertThat(new FullHandshakes().headline(cause))
        .startsWith("60 % of the JVM's CPU is in TLS handshakes")
        .endsWith("1.0 new connections");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sun.security.ssl.HandshakeContext.dispatch",
        "sun.security.ssl.ServerHello$T13ServerHelloProducer.produce",
        "sun.security.ssl.CertificateVerify$T13CertificateVerifyMessage.<init>",
        "io.netty.internal.tcnative.SSL.doHandshake",
        "org.apache.tomcat.jni.SSL.doHandshake",
        "org.conscrypt.NativeCrypto.ENGINE_SSL_do_handshake",
        "org.bouncycastle.tls.TlsServerProtocol.handleHandshakeMessage",
        "libssl.so.3.SSL_accept"
      })
  void whoever_carries_them_out_it_is_seen(String frame) {
    Cause cause = Examined.by(new FullHandshakes(), service(0.5, frame), CPU).cause();

    assertThat(cause.value("new-connections-per-request")).isNaN();
    assertThat(new FullHandshakes().headline(cause)).endsWith("hardly need");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sun.security.ssl.SSLEngineOutputRecord.encode",
        "sun.security.ssl.SSLCipher$T13GcmWriteCipherGenerator$GcmWriteCipher.encrypt",
        "shop.Handshake.shake"
      })
  void what_is_encrypted_is_no_handshake(String frame) {
    Examined.by(new FullHandshakes(), service(0.8, frame), CPU).isNotHere();
  }

  @Test
  void few_of_them_or_no_profile_tell_nothing() {
    Examined.by(new FullHandshakes(), service(0.1, JSSE), CPU).isNotHere();
    Examined.by(new FullHandshakes(), RunBuilder.oneBox(), CPU).isLacking();
    Examined.by(new FullHandshakes(), RunBuilder.oneBox().pool(4, 0.05), POOL).isNotHere();
  }
}
