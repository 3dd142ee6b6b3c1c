package dev.headroom.cli.gate.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** A service of a process of its own, each request of which costs a known amount of CPU. */
public final class SmallService {
  private SmallService() {}

  /** The command that starts it, with what each request costs, in thousands of divisions. */
  public static String command(int work) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return String.join(
        " ",
        "'" + java + "'",
        "-Dsun.net.httpserver.nodelay=true -XX:TieredStopAtLevel=1 -Xmx64m -cp",
        "'" + classes() + "'",
        SmallService.class.getName(),
        "{port}",
        Integer.toString(work));
  }

  private static Path classes() {
    try {
      return Path.of(
          SmallService.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Arguments: port, and work. */
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    int work = Integer.parseInt(arguments[1]);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext(
        "/",
        exchange -> {
          byte[] body = Long.toString(divide(1_000 * work)).getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    System.out.println("listening on " + port);
  }

  private static long divide(int times) {
    long left = Long.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      left = left / 3 * 2 + i + 7;
    }
    return left;
  }
}
