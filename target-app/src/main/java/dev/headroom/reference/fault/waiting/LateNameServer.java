package dev.headroom.reference.fault.waiting;

import dev.headroom.reference.fault.Background;
import dev.headroom.reference.fault.Elsewhere;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A name server on loopback that knows one address for every name and lets its callers wait (RFC
 * 1035, sections 4.1 and 3.4.1). It needs no thread while they do.
 */
final class LateNameServer {
  private static final int MAX_QUERY = 512;
  private static final int HEADER = 12;
  private static final short ANSWER_FLAGS = (short) 0x8180;
  private static final short NAME_OF_QUESTION = (short) 0xC00C;
  private static final byte[] ADDRESS = {127, 0, 0, 1};

  private final DatagramSocket socket;
  private final int lateMillis;
  private final ScheduledExecutorService later = Elsewhere.answers("name-server-answers");

  private LateNameServer(DatagramSocket socket, int lateMillis) {
    this.socket = socket;
    this.lateMillis = lateMillis;
  }

  /** The port at which it answers from now on. */
  static int start(int lateMillis) {
    try {
      DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
      Background.threads("name-server")
          .newThread(new LateNameServer(socket, lateMillis)::serve)
          .start();
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (true) {
      DatagramPacket query = new DatagramPacket(new byte[MAX_QUERY], MAX_QUERY);
      try {
        socket.receive(query);
      } catch (IOException e) {
        return;
      }
      later.schedule(() -> answer(query), lateMillis, TimeUnit.MILLISECONDS);
    }
  }

  private void answer(DatagramPacket query) {
    byte[] answer = answer(query.getData(), query.getLength());
    try {
      socket.send(new DatagramPacket(answer, answer.length, query.getSocketAddress()));
    } catch (IOException e) {
      // Who asked has gone.
      return;
    }
  }

  /** The query's head and its question once more, and behind them an address that nobody keeps. */
  private static byte[] answer(byte[] query, int length) {
    int end = HEADER;
    while (end < length && query[end] != 0) {
      end += query[end] + 1;
    }
    // Behind the name, its zero byte, type and class.
    end += 5;
    ByteBuffer answer = ByteBuffer.allocate(end + 16).put(query, 0, end);
    answer.putShort(2, ANSWER_FLAGS).putShort(6, (short) 1).putInt(8, 0);
    answer.putShort(NAME_OF_QUESTION).putShort((short) 1).putShort((short) 1).putInt(0);
    return answer.putShort((short) ADDRESS.length).put(ADDRESS).array();
  }
}
