package dev.headroom.run.load;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * Writes response times as HdrHistogram encodes a histogram of three digits: version 2 of its
 * encoding, compressed and in base64, as {@link org.HdrHistogram.HistogramLogReader} reads it. The
 * library's own encoder looks at each value that there could be, and makes a compressor each time;
 * this one looks at the values that there are, of which a second has some hundred. Source: G. Tene,
 * HdrHistogram, {@code AbstractHistogram.encodeIntoByteBuffer}. Not thread-safe.
 *
 * <p>Counts are int64 in ZigZag and LEB128, by rising value; a negative one is so many counts of 0.
 */
final class HistogramEncoder implements AutoCloseable {
  private static final int COOKIE = 0x1c849313;
  private static final int COMPRESSED_COOKIE = 0x1c849314;
  private static final int HEADER_BYTES = 40;
  private static final int PACKED_HEADER_BYTES = 8;
  private static final int LENGTH_AT = 4;
  private static final int DIGITS = 3;

  /** Values below 2,048 have a count each, as 2 · 10³ have to; above, 1,024 an octave. */
  private static final int EXACT_BITS = 11;

  private static final int MAX_COUNT_BYTES = 9;

  /** Below this, compressing saves a fourth and takes longer than all the rest. */
  private static final int MIN_COMPRESSED_BYTES = 1 << 10;

  /** RFC 1950: deflate, a window of 32 KB, the fastest level. */
  private static final short ZLIB_HEADER = 0x7801;

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final Adler32 checksum = new Adler32();
  private ByteBuffer plain = ByteBuffer.allocate(1 << 12);
  private ByteBuffer packed = ByteBuffer.allocate(1 << 13);

  /** The encoded histogram, as the last field of a line of the log. */
  byte[] encode(ResponseTimes times) {
    int size = times.different();
    reserve(HEADER_BYTES + 2 * MAX_COUNT_BYTES * size);
    putHeader(size == 0 ? 0 : times.micros(size - 1));
    putCounts(times);
    plain.putInt(LENGTH_AT, plain.position() - HEADER_BYTES);
    pack();
    return Base64.getEncoder().encode(Arrays.copyOf(packed.array(), packed.position()));
  }

  /** The greatest value that counts as the same as this one. */
  static long highestEquivalent(long value) {
    int octave = octave(value);
    return ((value >>> octave) + 1 << octave) - 1;
  }

  private void reserve(int bytes) {
    if (plain.capacity() < bytes) {
      plain = ByteBuffer.allocate(2 * bytes);
      // Deflate makes what it cannot compress longer by less than a thousandth.
      packed = ByteBuffer.allocate(4 * bytes);
    }
    plain.clear();
  }

  private void putHeader(long max) {
    plain.putInt(COOKIE).putInt(0).putInt(0).putInt(DIGITS).putLong(1);
    plain.putLong((1L << EXACT_BITS + octave(max)) - 1).putDouble(1);
  }

  private void putCounts(ResponseTimes times) {
    int place = 0;
    int next = 0;
    while (next < times.different()) {
      int found = place(times.micros(next));
      long count = 0;
      while (next < times.different() && place(times.micros(next)) == found) {
        count += times.count(next++);
      }
      putZeros(found - place);
      putLong(count);
      place = found + 1;
    }
  }

  private void putZeros(int zeros) {
    if (zeros > 0) {
      putLong(zeros == 1 ? 0 : -zeros);
    }
  }

  private void putLong(long value) {
    long left = (value << 1) ^ (value >> Long.SIZE - 1);
    while (left >>> 7 != 0) {
      plain.put((byte) (left | 0x80));
      left >>>= 7;
    }
    plain.put((byte) left);
  }

  private void pack() {
    packed.clear().putInt(COMPRESSED_COOKIE).putInt(0);
    if (plain.position() < MIN_COMPRESSED_BYTES) {
      store();
    } else {
      deflate();
    }
    packed.putInt(LENGTH_AT, packed.position() - PACKED_HEADER_BYTES);
  }

  /** One last block that is not compressed (RFC 1951, section 3.2.4). */
  private void store() {
    int length = plain.position();
    packed.putShort(ZLIB_HEADER).put((byte) 1);
    packed.putShort(Short.reverseBytes((short) length));
    packed.putShort(Short.reverseBytes((short) ~length));
    packed.put(plain.array(), 0, length);
    checksum.reset();
    checksum.update(plain.array(), 0, length);
    packed.putInt((int) checksum.getValue());
  }

  private void deflate() {
    deflater.reset();
    deflater.setInput(plain.array(), 0, plain.position());
    deflater.finish();
    deflater.deflate(packed);
  }

  /** Where a value is counted. */
  private static int place(long value) {
    int octave = octave(value);
    return (octave << EXACT_BITS - 1) + (int) (value >>> octave);
  }

  private static int octave(long value) {
    return Math.max(0, Long.SIZE - EXACT_BITS - Long.numberOfLeadingZeros(value));
  }

  @Override
  public void close() {
    deflater.end();
  }
}
