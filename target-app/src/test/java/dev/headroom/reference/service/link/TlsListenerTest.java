package dev.headroom.reference.service.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

class TlsListenerTest {
  private static final byte[] REQUEST =
      "GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** Who looks at no certificate, as a load generator. */
  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  /** Sessions of a client that comes three times. */
  private static List<String> sessions(
      BiFunction<Server, HttpConfiguration, ServerConnector> listener) throws Exception {
    Server server = new Server();
    ServerConnector connector = listener.apply(server, new HttpConfiguration());
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.start();
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Trusting()}, null);
      List<String> sessions = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        sessions.add(session(context, connector.getLocalPort()));
      }
      try (Socket plain = new Socket("127.0.0.1", connector.getLocalPort())) {
        assertThat(answer(plain)).startsWith("HTTP/1.1 404");
      }
      return sessions;
    } finally {
      server.stop();
    }
  }

  private static String session(SSLContext context, int port) throws Exception {
    try (SSLSocket client =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port)) {
      // In this version a session that is resumed keeps its id.
      client.setEnabledProtocols(new String[] {"TLSv1.2"});
      assertThat(answer(client)).startsWith("HTTP/1.1 404");
      return HexFormat.of().formatHex(client.getSession().getId());
    }
  }

  private static String answer(Socket client) throws Exception {
    client.getOutputStream().write(REQUEST);
    return new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }

  @Test
  void a_client_that_comes_again_resumes_its_session() throws Exception {
    assertThat(Set.copyOf(sessions(TlsListener::of))).hasSize(1);
  }

  @Test
  void where_sessions_are_forgotten_it_begins_anew() throws Exception {
    assertThat(sessions(TlsListener::forgettingSessions)).doesNotHaveDuplicates();
  }
}
