package dev.headroom.profiler.responses.gatling;

import dev.headroom.profiler.responses.UnreadableLogException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Decodes a log in a stream, in memory that does not grow with it, also while it is being written.
 * Not safe for use by several threads.
 */
public final class GatlingLogDecoder implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 18;

  /** A record longer than this is damage: its strings are cut at 200 characters by Gatling. */
  private static final int MAX_BUFFER_BYTES = 1 << 22;

  private final Path file;
  private final FileChannel channel;
  private final RecordReader records;
  private ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private long bufferOffset;
  private String damage;

  private GatlingLogDecoder(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
    this.records = new RecordReader(file.toString());
  }

  public static GatlingLogDecoder open(Path file) throws IOException {
    return new GatlingLogDecoder(file, FileChannel.open(file, StandardOpenOption.READ));
  }

  /**
   * Decodes all whole records that are there and have not been decoded yet.
   *
   * @return how many
   * @throws UnreadableLogException if this is no log, or of an unknown version
   */
  public long poll(LogVisitor visitor) throws IOException {
    long decoded = 0;
    while (damage == null) {
      try {
        if (bufferOffset + buffer.position() == 0 && buffer.hasRemaining()) {
          requireBinary();
        }
        records.read(buffer, visitor);
        decoded++;
      } catch (BufferUnderflowException e) {
        if (!fill()) {
          return decoded;
        }
      } catch (RecordReader.DamageException e) {
        if (records.run() == null) {
          throw new UnreadableLogException(file + " is not Gatling's simulation log");
        }
        damage = e.getMessage();
      }
    }
    return decoded;
  }

  /** What the log says of its run; empty as long as that has not been decoded. */
  public Optional<GatlingRun> run() {
    return Optional.ofNullable(records.run());
  }

  /** Bytes decoded: where a log that was cut or damaged stops making sense. */
  public long decodedBytes() {
    return bufferOffset + buffer.position();
  }

  /** Bytes after the last whole record; of a finished log that was not cut there are none. */
  public long bytesLeft() throws IOException {
    return channel.size() - decodedBytes();
  }

  /** Why decoding stopped before the end; empty if it did not. */
  public Optional<String> damage() {
    return Optional.ofNullable(damage);
  }

  private void requireBinary() {
    byte first = buffer.get(buffer.position());
    if (TextLog.begins(first)) {
      throw new UnreadableLogException(
          file
              + " is a text log, as Gatling wrote them up to 3.12; run the simulation with 3.13 or"
              + " newer");
    }
    if (first != 0) {
      throw new UnreadableLogException(file + " is not Gatling's simulation log");
    }
  }

  /** Gets more bytes behind those not yet decoded; false if there are none. */
  private boolean fill() throws IOException {
    bufferOffset += buffer.position();
    buffer.compact();
    if (!buffer.hasRemaining()) {
      if (buffer.capacity() >= MAX_BUFFER_BYTES) {
        damage = "a record of more than " + MAX_BUFFER_BYTES + " bytes";
        buffer.flip();
        return false;
      }
      buffer = ByteBuffer.allocate(4 * buffer.capacity()).put(buffer.flip());
    }
    int read = channel.read(buffer);
    buffer.flip();
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
