package dev.headroom.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * An HTTP server on loopback whose capacity is known exactly: c workers with a fixed service time S
 * answer c/S requests per second, in the order of arrival.
 *
 * <p>The workers are entries of a timetable and no threads: a request takes the worker that is free
 * first, and is answered at max(now, free) + S. Deadlines are absolute, so a thread that wakes late
 * delays its own answer and not the work behind it; while requests queue, throughput is exact.
 */
public final class KnownCapacityServer implements AutoCloseable {
  private final ServerSocket listener;
  private final long serviceNanos;
  private final int workers;
  private final PriorityQueue<Long> freeAtNanos = new PriorityQueue<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong connections = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private long received;
  private long stallAtRequest = -1;
  private long stallNanos;
  private volatile int status = 200;

  /** Listens at once, at a port of the system's choice. */
  public KnownCapacityServer(int workers, Duration service) throws IOException {
    this.workers = workers;
    this.serviceNanos = service.toNanos();
    for (int i = 0; i < workers; i++) {
      freeAtNanos.add(System.nanoTime());
    }
    listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  /** Requests per second that it answers at most. */
  public double capacity() {
    return workers * 1e9 / serviceNanos;
  }

  public String baseUrl() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  /** TCP connections accepted so far. */
  public long connections() {
    return connections.get();
  }

  /** Requests answered so far. */
  public long answered() {
    return answered.get();
  }

  /** Returns once so many requests are answered; the caller sets the timeout. */
  public void awaitAnswered(long count) throws InterruptedException {
    synchronized (answered) {
      while (answered.get() < count) {
        answered.wait();
      }
    }
  }

  /** Every different "METHOD path" asked for so far. */
  public Set<String> seen() {
    return Set.copyOf(seen);
  }

  /** From the n-th request on no worker does anything for {@code length}. */
  public synchronized void stallAt(long request, Duration length) {
    stallAtRequest = request;
    stallNanos = length.toNanos();
  }

  /** Answers with this HTTP status from now on; a redirect is one to the address asked for. */
  public void answerWith(int newStatus) {
    status = newStatus;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        connections.incrementAndGet();
        open.add(socket);
        daemon(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      while (true) {
        String path = readRequest(in);
        sleepUntil(admit(System.nanoTime()));
        String location = status / 100 == 3 ? "Location: " + path + "\r\n" : "";
        String head = "HTTP/1.1 %d .\r\n%sContent-Length: 2\r\n\r\nok";
        out.write(
            String.format(Locale.ROOT, head, status, location).getBytes(StandardCharsets.US_ASCII));
        countAnswer();
      }
    } catch (IOException e) {
      // The client closed its connection, or the server was closed.
    } finally {
      open.remove(socket);
    }
  }

  private void countAnswer() {
    synchronized (answered) {
      answered.incrementAndGet();
      answered.notifyAll();
    }
  }

  /** Puts a request on the timetable; the instant of its answer. */
  private synchronized long admit(long now) {
    if (++received == stallAtRequest) {
      long until = now + stallNanos;
      freeAtNanos.clear();
      for (int i = 0; i < workers; i++) {
        freeAtNanos.add(until);
      }
    }
    long end = Math.max(now, freeAtNanos.poll()) + serviceNanos;
    freeAtNanos.add(end);
    return end;
  }

  private static void sleepUntil(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /**
   * @return the path
   */
  private String readRequest(InputStream in) throws IOException {
    String[] first = readLine(in).split(" ");
    seen.add(first[0] + " " + first[1]);
    int length = 0;
    for (String line = readLine(in); !line.isEmpty(); line = readLine(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).trim());
      }
    }
    in.skipNBytes(length);
    return first[1];
  }

  private static String readLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "known-capacity-server");
    thread.setDaemon(true);
    thread.start();
  }
}
