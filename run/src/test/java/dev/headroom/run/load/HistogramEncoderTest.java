package dev.headroom.run.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramEncoderTest {
  private static final int PACKED_HEADER_BYTES = 8;
  private static final int HIGHEST_AT = 24;

  private final HistogramEncoder encoder = new HistogramEncoder();

  @AfterEach
  void close() {
    encoder.close();
  }

  private static ResponseTimes times(Random random, long bound, int different) {
    long[] micros = random.longs(different, 0, bound).sorted().distinct().toArray();
    long[] counts = random.longs(micros.length, 1, 1_000_000).toArray();
    return ResponseTimes.of(micros, counts);
  }

  private static Histogram histogram(ResponseTimes times, long highest) {
    Histogram histogram = new Histogram(1, highest, 3);
    times.addTo(histogram);
    return histogram;
  }

  private byte[] plain(ResponseTimes times) throws DataFormatException {
    byte[] compressed = Base64.getDecoder().decode(encoder.encode(times));
    Inflater inflater = new Inflater();
    int from = PACKED_HEADER_BYTES;
    inflater.setInput(compressed, from, compressed.length - from);
    byte[] plain = new byte[1 << 20];
    int length = inflater.inflate(plain);
    inflater.end();
    return Arrays.copyOf(plain, length);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 2_047, 2_048, 2_049, 60_000, 4_194_304, 3_600_000_000L})
  void the_bytes_are_those_of_the_library(long bound) throws DataFormatException {
    Random random = new Random(bound);
    for (int different : new int[] {1, 2, 50, 5_000}) {
      ResponseTimes times = times(random, bound, different);
      byte[] ours = plain(times);

      Histogram histogram = histogram(times, ByteBuffer.wrap(ours).getLong(HIGHEST_AT));
      ByteBuffer theirs = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
      int length = histogram.encodeIntoByteBuffer(theirs);
      assertThat(ours).isEqualTo(Arrays.copyOf(theirs.array(), length));
    }
  }

  @Test
  void the_library_reads_what_is_written_one_after_the_other() throws DataFormatException {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      ResponseTimes times = times(random, 1L << 1 + random.nextInt(31), 1 + random.nextInt(300));
      byte[] compressed = Base64.getDecoder().decode(encoder.encode(times));
      Histogram expected = new Histogram(3);
      times.addTo(expected);

      assertThat(Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(compressed), 0))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2_047, 2_048, 12_345_678, 3_600_000_000L})
  void the_greatest_of_equivalent_values_is_that_of_the_library(long value) {
    assertThat(HistogramEncoder.highestEquivalent(value))
        .isEqualTo(new Histogram(3).highestEquivalentValue(value));
  }
}
