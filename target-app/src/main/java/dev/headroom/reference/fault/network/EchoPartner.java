package dev.headroom.reference.fault.network;

import dev.headroom.reference.fault.Background;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Another service: sends back what a connection brings, until its caller closes it. */
final class EchoPartner {
  private static final int BACKLOG = 50;

  private EchoPartner() {}

  /** Where it listens from now on. */
  static InetSocketAddress start() {
    try {
      ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
      Background.threads("partner").newThread(() -> serve(server)).start();
      return (InetSocketAddress) server.getLocalSocketAddress();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(ServerSocket server) {
    while (true) {
      try (Socket caller = server.accept()) {
        caller.getInputStream().transferTo(caller.getOutputStream());
      } catch (IOException e) {
        if (server.isClosed()) {
          return;
        }
      }
    }
  }
}
