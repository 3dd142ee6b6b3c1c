package dev.headroom.run.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.run.file.TextLines;
import dev.headroom.run.metric.MetricKey;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesFileTest {
  @TempDir Path folder;
  private final Map<SeriesId, Series> series = new HashMap<>();
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("box-1.process.jsonl");
  }

  private SeriesFile.Damage read(String... lines) throws IOException {
    Files.writeString(file, String.join("\n", lines));
    return SeriesFile.read(file, series);
  }

  private Series of(String key) {
    return series.get(new SeriesId("box-1", "process", MetricKey.parse(key)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"NaN\"", "\"Infinity\"", "\"-Infinity\""})
  void a_value_that_the_writer_did_not_have_is_no_sample_and_no_damage(String value)
      throws IOException {
    assertThat(read("{\"t\":1,\"v\":{\"a\":" + value + ",\"b\":7}}"))
        .isEqualTo(new SeriesFile.Damage(0, 0));
    assertThat(of("a")).isNull();
    assertThat(of("b").valueAt(0)).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "\"seven\"", "true", "[7]", "{\"x\":7}", "1e999"})
  void a_value_that_is_no_number_is_damage_and_its_neighbours_are_not(String value)
      throws IOException {
    assertThat(read("{\"t\":1,\"v\":{\"a\":" + value + ",\"b\":7}}"))
        .isEqualTo(new SeriesFile.Damage(0, 1));
    assertThat(series).hasSize(1);
    assertThat(of("b").valueAt(0)).isEqualTo(7);
  }

  @Test
  void a_key_that_is_none_is_damage_and_its_neighbours_are_not() throws IOException {
    assertThat(
            read(
                "{\"t\":1,\"v\":{\"\":1,\" \":1,\"{a=b}\":1,\"a{\":1,\"a{b\":1,\"a{}\":1,\"a{=c}\":1,"
                    + "\"a{b=c}}\":1,\"a{b{c=d}\":1,\"good{b=c}\":7}}"))
        .isEqualTo(new SeriesFile.Damage(0, 8));
    assertThat(of("good{b=c}").valueAt(0)).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"v\":{\"a\":1}}",
        "{\"t\":null,\"v\":{\"a\":1}}",
        "{\"t\":\"1\",\"v\":{\"a\":1}}",
        "{\"t\":0,\"v\":{\"a\":1}}",
        "{\"t\":-1,\"v\":{\"a\":1}}",
        "{\"t\":1e999,\"v\":{\"a\":1}}",
        "{\"t\":1}",
        "{\"t\":1,\"v\":[1]}",
        "{\"t\":1,\"v\":{\"a\":NaN}}",
        "[1]",
        "1",
        "null",
      })
  void a_line_without_its_time_or_its_values_is_damage(String line) throws IOException {
    assertThat(read(line, "{\"t\":2,\"v\":{\"a\":1}}")).isEqualTo(new SeriesFile.Damage(1, 0));
    assertThat(of("a").size()).isEqualTo(1);
    assertThat(of("a").secondsAt(0)).isEqualTo(2);
  }

  @Test
  void a_clock_that_was_set_back_does_not_put_a_series_out_of_order() throws IOException {
    read("{\"t\":3,\"v\":{\"a\":30}}", "{\"t\":1,\"v\":{\"a\":10}}", "{\"t\":2,\"v\":{\"a\":20}}");
    assertThat(of("a").increase(1, 3)).isEqualTo(20);
    assertThat(of("a").secondsAt(1)).isEqualTo(2);
  }

  @Test
  void of_two_values_of_one_instant_the_first_counts() throws IOException {
    read(
        "{\"t\":1,\"v\":{\"a{p=x=y}\":10,\"a{p=x_y}\":3}}",
        "{\"t\":1,\"v\":{\"a{p=x_y}\":4}}",
        "{\"t\":2,\"v\":{\"a{p=x_y}\":11}}");
    assertThat(of("a{p=x_y}").size()).isEqualTo(2);
    assertThat(of("a{p=x_y}").increase(1, 2)).isEqualTo(1);
  }

  @Test
  void two_collectors_of_one_metric_keep_a_series_each() throws IOException {
    read("{\"t\":1,\"v\":{\"a\":1}}", "{\"t\":2,\"v\":{\"a\":2}}");
    file = folder.resolve("box-1.cgroup.jsonl");
    read("{\"t\":1,\"v\":{\"a\":100}}", "{\"t\":2,\"v\":{\"a\":200}}");

    assertThat(series).hasSize(2);
    assertThat(of("a").increase(1, 2)).isEqualTo(1);
  }

  @Test
  void a_line_without_an_end_does_not_fill_the_memory() throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"t\":1,\"v\":{\"a\":1}}\n");
      out.write("{\"t\":2,\"v\":{\"");
      for (int i = 0; i <= TextLines.MAX_LINE_CHARS / 1_000; i++) {
        out.write("a".repeat(1_000));
      }
      out.write("\n{\"t\":3,\"v\":{\"a\":3}}\n");
    }
    assertThat(SeriesFile.read(file, series)).isEqualTo(new SeriesFile.Damage(1, 0));
    assertThat(of("a").size()).isEqualTo(2);
  }
}
