package dev.headroom.cli.attack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/**
 * A service whose requests each take 2 ms of CPU, one at a time, until it is told over standard
 * input to fail in some way. Run as a process of its own; it prints its port.
 */
final class FailingTarget {
  private static final long WORK_NANOS = 2_000_000;

  /** Ways to fail. */
  enum Way {
    NOT_AT_ALL,
    STATUS_500,
    STATUS_503,
    STATUS_404,
    REDIRECT_TO_ITSELF,
    HALF_500,
    SILENCE,
    CLOSE_WITHOUT_ANSWER,
    RESET,
    GARBAGE,
    BODY_CUT,
    HEAD_WITHOUT_END,
    BODY_WITHOUT_END,
    TEN_SECONDS_EACH,
    REFUSE_CONNECTIONS,
    SLOWER_AND_SLOWER,
    EXIT,
    RUN_OUT_OF_MEMORY,
    STALL_FOR_5_S
  }

  private static volatile Way way = Way.NOT_AT_ALL;
  private static volatile long sinceNanos;
  private static ServerSocket listener;

  /** Fair, so that requests are served in their order. */
  private static final Semaphore WORKER = new Semaphore(1, true);

  private FailingTarget() {}

  public static void main(String[] args) throws IOException {
    listener = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    System.out.println(listener.getLocalPort());
    Thread thread = new Thread(FailingTarget::accept);
    thread.setDaemon(true);
    thread.start();
    BufferedReader commands =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      sinceNanos = System.nanoTime();
      way = Way.valueOf(line);
      if (way == Way.EXIT) {
        Runtime.getRuntime().halt(1);
      } else if (way == Way.RUN_OUT_OF_MEMORY) {
        Runtime.getRuntime().halt(137);
      } else if (way == Way.REFUSE_CONNECTIONS) {
        listener.close();
      }
    }
    // Whoever started this has ended.
    Runtime.getRuntime().halt(0);
  }

  private static void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        Thread thread = new Thread(() -> serve(socket));
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      while (readHead(in) && way != Way.REFUSE_CONNECTIONS) {
        work();
        if (!answer(socket, out)) {
          return;
        }
      }
    } catch (IOException | InterruptedException e) {
      // The client has gone.
    }
  }

  private static boolean readHead(InputStream in) throws IOException {
    int ends = 0;
    while (ends < 4) {
      int c = in.read();
      if (c < 0) {
        return false;
      }
      ends = c == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : 0;
    }
    return true;
  }

  private static void work() throws InterruptedException {
    long seconds = (System.nanoTime() - sinceNanos) / 1_000_000_000;
    switch (way) {
      case SILENCE -> Thread.sleep(Long.MAX_VALUE);
      case TEN_SECONDS_EACH -> Thread.sleep(10_000);
      case SLOWER_AND_SLOWER -> Thread.sleep(200 * seconds);
      case STALL_FOR_5_S -> Thread.sleep(Math.max(0, 1_000 * (5 - seconds)));
      default -> {}
    }
    WORKER.acquire();
    try {
      long until = System.nanoTime() + WORK_NANOS;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
    } finally {
      WORKER.release();
    }
  }

  /**
   * @return whether the connection may go on
   */
  private static boolean answer(Socket socket, OutputStream out) throws IOException {
    switch (way) {
      case STATUS_500 -> send(out, "HTTP/1.1 500 .\r\nContent-Length: 2\r\n\r\nno");
      case STATUS_503 -> send(out, "HTTP/1.1 503 .\r\nContent-Length: 2\r\n\r\nno");
      case STATUS_404 -> send(out, "HTTP/1.1 404 .\r\nContent-Length: 2\r\n\r\nno");
      case REDIRECT_TO_ITSELF ->
          send(out, "HTTP/1.1 302 .\r\nLocation: /\r\nContent-Length: 0\r\n\r\n");
      case HALF_500 ->
          send(
              out,
              "HTTP/1.1 "
                  + (System.nanoTime() / 1_000 % 2 == 0 ? 500 : 200)
                  + " .\r\nContent-Length: 2\r\n\r\n--");
      case CLOSE_WITHOUT_ANSWER -> {
        return false;
      }
      case RESET -> {
        socket.setSoLinger(true, 0);
        return false;
      }
      case GARBAGE -> {
        send(out, "\0\1\2 what is this\r\n\r\n");
        return false;
      }
      case BODY_CUT -> {
        send(out, "HTTP/1.1 200 .\r\nContent-Length: 1000\r\n\r\nshort");
        return false;
      }
      case HEAD_WITHOUT_END -> endless(out, "HTTP/1.1 200 .\r\n", "X-More: and more\r\n");
      case BODY_WITHOUT_END ->
          endless(out, "HTTP/1.1 200 .\r\nTransfer-Encoding: chunked\r\n\r\n", "4\r\nmore\r\n");
      default -> send(out, "HTTP/1.1 200 .\r\nContent-Length: 2\r\n\r\nok");
    }
    return true;
  }

  private static void endless(OutputStream out, String head, String more) throws IOException {
    send(out, head);
    while (true) {
      send(out, more);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
