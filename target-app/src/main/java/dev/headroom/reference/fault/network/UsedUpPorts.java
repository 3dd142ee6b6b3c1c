package dev.headroom.reference.fault.network;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/**
 * The service asks another one on a connection of its own each time, closes that, and may use only
 * some local ports, as firewalls have it: each is taken for a minute.
 */
public final class UsedUpPorts implements Fault {
  private static final int FIRST_PORT = 15_000;
  private static final int PORTS = 2_000;

  /** A hundred connections a second hold 6,000 ports when the first come free. */
  private static final int EVERY_MILLIS = 10;

  @Override
  public String id() {
    return "ephemeral-ports";
  }

  @Override
  public String whatItDoes() {
    return "what requests want of another service is asked anew every "
        + EVERY_MILLIS
        + " milliseconds, each time on a new connection from one of "
        + PORTS
        + " local ports, and requests fail without it";
  }

  @Override
  public String evidenceItLeaves() {
    return "all of those ports held by connections to one peer, most of them closed, and requests that"
        + " fail until some come free";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    Prices prices = new Prices(EchoPartner.start(), FIRST_PORT, PORTS, strength.over(EVERY_MILLIS));
    return ExtraWork.before(request -> request.context().header("Price", prices.current()));
  }

  /** What the other service said last, if that is new enough. */
  static final class Prices {
    private final InetSocketAddress partner;
    private final int firstPort;
    private final int ports;
    private final long staleNanos;
    private long calls;
    private String price;
    private long askedAt;

    Prices(InetSocketAddress partner, int firstPort, int ports, int everyMillis) {
      this.partner = partner;
      this.firstPort = firstPort;
      this.ports = ports;
      this.staleNanos = everyMillis * 1_000_000L;
    }

    /**
     * @throws IOException if there is no port to ask from
     */
    synchronized String current() throws IOException {
      if (price == null || System.nanoTime() - askedAt >= staleNanos) {
        price = null;
        price = ask();
        askedAt = System.nanoTime();
      }
      return price;
    }

    /** The port that was taken first comes free first; another service may have one of them. */
    private String ask() throws IOException {
      try {
        return ask(firstPort + (int) (calls % ports));
      } catch (BindException e) {
        if (calls >= ports) {
          throw e;
        }
        calls++;
        return ask(firstPort + (int) (calls % ports));
      }
    }

    private String ask(int port) throws IOException {
      try (Socket socket = new Socket()) {
        socket.setReuseAddress(false);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.connect(partner);
        calls++;
        socket.getOutputStream().write('?');
        return Integer.toString(socket.getInputStream().read());
      }
    }
  }
}
