package dev.headroom.cli.injector.kubernetes;

import io.fabric8.mockwebserver.http.Response;
import io.fabric8.mockwebserver.http.WebSocket;
import io.fabric8.mockwebserver.http.WebSocketListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * Forwards a port as an API server does: a WebSocket whose messages begin with a channel, 0 for
 * data and 1 for errors; the first message of each names the port.
 */
final class PortBridge extends WebSocketListener {
  private static final int NORMAL = 1000;

  private final int asked;
  private final int port;
  private Socket socket;

  /**
   * @param asked the port that the client names
   * @param port where the pod listens here
   */
  PortBridge(int asked, int port) {
    this.asked = asked;
    this.port = port;
  }

  @Override
  public void onOpen(WebSocket client, Response response) {
    byte low = (byte) asked;
    byte high = (byte) (asked >> 8);
    client.send(new byte[] {0, low, high});
    client.send(new byte[] {1, low, high});
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
    } catch (IOException e) {
      client.send(("\u0001" + e.getMessage()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      client.close(NORMAL, "");
      return;
    }
    Thread pump = new Thread(() -> pump(client), "port-bridge");
    pump.setDaemon(true);
    pump.start();
  }

  private void pump(WebSocket client) {
    byte[] message = new byte[4096];
    try {
      int read = socket.getInputStream().read(message, 1, message.length - 1);
      while (read >= 0) {
        message[0] = 0;
        client.send(java.util.Arrays.copyOf(message, read + 1));
        read = socket.getInputStream().read(message, 1, message.length - 1);
      }
    } catch (IOException e) {
      // The pod is gone.
    }
    client.close(NORMAL, "");
  }

  @Override
  public void onMessage(WebSocket client, byte[] message) {
    try {
      if (socket != null) {
        socket.getOutputStream().write(message, 1, message.length - 1);
      }
    } catch (IOException e) {
      client.close(NORMAL, "");
    }
  }

  @Override
  public void onClosed(WebSocket client, int code, String reason) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      // Closed either way.
    }
  }
}
