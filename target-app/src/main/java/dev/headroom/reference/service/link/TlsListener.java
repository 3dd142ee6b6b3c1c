package dev.headroom.reference.service.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * What listens where the service itself ends its clients' TLS, under a certificate of its own that
 * is made at start. Who speaks plain HTTP at the same port, such as whoever watches it, is answered
 * likewise.
 */
public final class TlsListener {
  private static final String PASSWORD_VARIABLE = "HEADROOM_KEY_STORE_PASSWORD";
  private static final String TICKETS = "jdk.tls.server.enableSessionTicketExtension";
  private static final long MAX_SECONDS = 60;

  private TlsListener() {}

  /** A client that comes again resumes its session, which spares both sides the key exchange. */
  public static ServerConnector of(Server server, HttpConfiguration http) {
    return of(server, http, tls());
  }

  /** A client that comes again has to agree on keys anew. */
  public static ServerConnector forgettingSessions(Server server, HttpConfiguration http) {
    // Read when the first context is made; a ticket would hold what this side has forgotten.
    System.setProperty(TICKETS, "false");
    return of(server, http, tls(), new Forgets());
  }

  private static ServerConnector of(
      Server server, HttpConfiguration http, SslContextFactory.Server tls, Object... beans) {
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    SslConnectionFactory encrypted = new SslConnectionFactory(tls, HttpVersion.HTTP_1_1.asString());
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new DetectorConnectionFactory(encrypted), plain);
    List.of(beans).forEach(connector::addBean);
    return connector;
  }

  private static SslContextFactory.Server tls() {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    String password = UUID.randomUUID().toString();
    tls.setKeyStore(newCertificate(password));
    tls.setKeyStorePassword(password);
    return tls;
  }

  /** The platform has no interface that makes one, but a tool that does. */
  private static KeyStore newCertificate(String password) {
    try {
      Path folder = Files.createTempDirectory("headroom-tls");
      Path store = folder.resolve("store.p12");
      try {
        make(store, password);
        return KeyStore.getInstance(store.toFile(), password.toCharArray());
      } finally {
        Files.deleteIfExists(store);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void make(Path store, String password) throws IOException {
    ProcessBuilder tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "service",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "30",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                PASSWORD_VARIABLE)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    tool.environment().put(PASSWORD_VARIABLE, password);
    Process process = tool.start();
    try {
      if (!process.waitFor(MAX_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("keytool made no certificate");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while keytool made a certificate", e);
    } finally {
      process.destroy();
    }
  }

  /** Sessions end with the handshake that made them. */
  private static final class Forgets implements SslHandshakeListener {
    @Override
    public void handshakeSucceeded(Event event) {
      event.getSSLEngine().getSession().invalidate();
    }
  }
}
