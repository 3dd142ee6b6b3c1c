package dev.headroom.load.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.option.InvalidOptionException;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadsPerWriteTest {
  /** A minute at 200 requests a second, wherever it begins. */
  @ParameterizedTest
  @ValueSource(longs = {1, 57, 12_345})
  void a_minute_has_a_hundred_reads_to_a_write_within_two_per_cent(long from) {
    RequestMix mix = mix(Map.of("readsPerWrite", "100"));
    long all = 60 * 200;
    long writes = writes(mix, from, from + all);

    assertThat((all - writes) / (double) writes).isBetween(98.0, 102.0);
  }

  @Test
  void writes_do_not_come_at_equal_distances() {
    RequestMix mix = mix(Map.of("readsPerWrite", "9"));
    long distances =
        LongStream.range(1, 2_000)
            .filter(number -> isWrite(mix, number) && isWrite(mix, number + 10))
            .count();

    // One in ten of 200 by chance: 20 ± 4.
    assertThat(distances).isBetween(5L, 40L);
    assertThat(writes(mix, 10, 2_010)).isEqualTo(200);
  }

  @Test
  void a_ratio_of_requests_that_are_all_reads_is_refused() {
    assertThatThrownBy(() -> mix(Map.of("readsPerWrite", "100", "requests", "GET /a")))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining("must have reads and writes");
  }

  private static long writes(RequestMix mix, long from, long to) {
    return LongStream.range(from, to).filter(number -> isWrite(mix, number)).count();
  }

  private static boolean isWrite(RequestMix mix, long number) {
    return mix.templates().get(mix.draw(number, 0).kind()).isWrite();
  }

  private static RequestMix mix(Map<String, String> properties) {
    return RequestMix.of(LoadOptions.of(properties).mix());
  }
}
