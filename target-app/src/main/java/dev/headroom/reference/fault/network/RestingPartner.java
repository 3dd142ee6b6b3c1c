package dev.headroom.reference.fault.network;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.headroom.reference.fault.Elsewhere;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Another service, on a port of its own: one call after the other in the order of their coming,
 * whether or not the caller still waits, and a rest after a spike, as a service that has to tidy up
 * its memory or its files.
 */
final class RestingPartner {
  static final int WORK_MILLIS = 40;
  static final int REST_MILLIS = 3_000;

  /** So many calls within so long are a spike: half of what it could answer. */
  static final int SPIKE_CALLS = 50;

  private static final long SPIKE_NANOS = TimeUnit.SECONDS.toNanos(4);
  private static final long BETWEEN_RESTS_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final byte[] ANSWER = {'1', '2'};

  /** When calls came, the latest last. */
  private final ArrayDeque<Long> calls = new ArrayDeque<>();

  private final LongSupplier nanoTime;
  private long restedAt;
  private URI address;

  /**
   * @param nanoTime a clock, ns
   */
  RestingPartner(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.restedAt = nanoTime.getAsLong() - BETWEEN_RESTS_NANOS;
  }

  /** One that answers from now on. */
  static RestingPartner start() {
    try {
      RestingPartner partner = new RestingPartner(System::nanoTime);
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Elsewhere.answers("partner"));
      server.createContext("/", partner::answer);
      server.start();
      partner.address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/price");
      return partner;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return address;
  }

  private void answer(HttpExchange exchange) {
    Elsewhere.await(workMillis());
    try (exchange) {
      exchange.sendResponseHeaders(200, ANSWER.length);
      exchange.getResponseBody().write(ANSWER);
    } catch (IOException e) {
      // Who asked has gone.
      return;
    }
  }

  /** How long the call takes that comes up now. */
  int workMillis() {
    long now = nanoTime.getAsLong();
    calls.addLast(now);
    while (now - calls.peekFirst() > SPIKE_NANOS) {
      calls.removeFirst();
    }
    if (calls.size() < SPIKE_CALLS || now - restedAt < BETWEEN_RESTS_NANOS) {
      return WORK_MILLIS;
    }
    restedAt = now;
    return REST_MILLIS;
  }
}
