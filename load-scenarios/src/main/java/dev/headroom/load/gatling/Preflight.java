package dev.headroom.load.gatling;

import dev.headroom.load.injector.ExitCode;
import dev.headroom.load.option.TargetOptions;
import dev.headroom.load.record.Descriptors;
import dev.headroom.load.record.Ports;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.OptionalInt;

/** What is checked before any load is sent. */
final class Preflight {
  private Preflight() {}

  /**
   * @throws RefusedRunException where nothing accepts a TCP connection at the base URL
   */
  static void reach(TargetOptions target) {
    String host = target.baseUrl().getHost().replaceAll("[\\[\\]]", "");
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(host, target.port()), (int) target.connectTimeout().toMillis());
    } catch (IOException e) {
      throw new RefusedRunException(
          ExitCode.UNREACHABLE,
          "nothing answers at "
              + target.baseUrl()
              + " ("
              + e.getMessage()
              + "): this load was not sent");
    }
  }

  /**
   * The bound on concurrent work that descriptors and ports leave.
   *
   * @throws RefusedRunException where the limit of descriptors leaves too few for any run
   */
  static int affordable(int wanted, Optional<Descriptors> descriptors, Optional<Ports> ports) {
    int bound = affordable(wanted, descriptors);
    int left = ports.map(found -> found.affordable(bound)).orElse(bound);
    if (left < bound) {
      System.err.println(
          "headroom: there are only "
              + left
              + " local ports here, so at most as many requests at once; for more widen"
              + " net.ipv4.ip_local_port_range");
    }
    return left;
  }

  /**
   * The bound on concurrent work that the descriptor limit leaves. A lower bound is said on
   * standard error and the run goes on with it: most systems saturate far below.
   *
   * @throws RefusedRunException where the limit leaves too few for any run
   */
  static int affordable(int wanted, Optional<Descriptors> descriptors) {
    if (descriptors.isEmpty()) {
      return wanted;
    }
    Descriptors found = descriptors.get();
    OptionalInt bound = found.affordable(wanted);
    String fix = "; raise it with: ulimit -n " + found.needed(wanted);
    String limit = "only " + found.limit() + " files may be open here";
    if (bound.isEmpty()) {
      throw new RefusedRunException(
          ExitCode.NO_DESCRIPTORS, limit + ", too few for any load" + fix);
    }
    if (bound.getAsInt() < wanted) {
      System.err.println(
          "headroom: " + limit + ", so at most " + bound.getAsInt() + " requests at once" + fix);
    }
    return bound.getAsInt();
  }
}
