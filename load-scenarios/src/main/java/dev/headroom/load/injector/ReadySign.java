package dev.headroom.load.injector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Whether an injector has printed that it is ready ({@link StartWord#READY}), as its output grows.
 * Each look reads what is new, and at most a megabyte of that: a simulation may print much. Not for
 * use by several threads at once.
 */
public final class ReadySign {
  private static final int MOST_BYTES = 1 << 20;
  private static final byte[] READY = StartWord.READY.getBytes(StandardCharsets.US_ASCII);

  private final Path printed;
  private long read;
  private int matching;
  private boolean isOther;
  private boolean isSeen;

  /**
   * @param printed where it prints to; need not be there yet
   */
  public ReadySign(Path printed) {
    this.printed = printed;
  }

  /** Looks at what was printed since the last look. */
  public boolean isSeen() throws IOException {
    if (isSeen) {
      return true;
    }
    try (SeekableByteChannel channel = Files.newByteChannel(printed)) {
      long more = Math.min(MOST_BYTES, channel.size() - read);
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, more));
      channel.position(read);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // Until as much is there as there was.
      }
      read += bytes.position();
      for (int i = 0; i < bytes.position() && !isSeen; i++) {
        take(bytes.get(i));
      }
    } catch (NoSuchFileException e) {
      return false;
    }
    return isSeen;
  }

  private void take(byte next) {
    if (next == '\n') {
      isSeen = !isOther && matching == READY.length;
      matching = 0;
      isOther = false;
    } else if (next != '\r') {
      isOther |= matching == READY.length || READY[matching] != next;
      matching += isOther ? 0 : 1;
    }
  }
}
