package dev.headroom.profiler.collect.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrometheusTextTest {
  private static PrometheusText only(String line) {
    List<PrometheusText> samples = PrometheusText.parse(line);
    assertThat(samples).as(line).hasSize(1);
    return samples.get(0);
  }

  @Test
  void a_sample_has_a_name_labels_and_a_value() {
    assertThat(only("jetty_threads_busy 4"))
        .isEqualTo(new PrometheusText("jetty_threads_busy", Map.of(), 4));
    assertThat(only("a:b_1{pool=\"main\",state=\"a b\",} -1.5e3"))
        .isEqualTo(new PrometheusText("a:b_1", Map.of("pool", "main", "state", "a b"), -1_500));
    assertThat(only("  x { a = \"1\" , b = \"2\" }  7  ").labels())
        .isEqualTo(Map.of("a", "1", "b", "2"));
  }

  @Test
  void braces_commas_and_number_signs_belong_to_a_label_within_its_quotes() {
    assertThat(only("x{uri=\"/posts/{id}, # 3\"} 5").labels())
        .isEqualTo(Map.of("uri", "/posts/{id}, # 3"));
  }

  @Test
  void escapes_are_read_from_left_to_right() {
    assertThat(only("x{a=\"say \\\"hi\\\"\",b=\"one\\ntwo\",c=\"C:\\\\new\"} 5").labels())
        .isEqualTo(Map.of("a", "say \"hi\"", "b", "one\ntwo", "c", "C:\\new"));
  }

  @Test
  void a_timestamp_and_an_example_are_passed_over() {
    assertThat(only("x 5 1700000000000").value()).isEqualTo(5);
    assertThat(only("x{le=\"1\"} 5 # {trace_id=\"abc\"} 0.3 1700000000.5"))
        .isEqualTo(new PrometheusText("x", Map.of("le", "1"), 5));
    assertThat(only("x{le=\"1\"} 5 1700000000.5 # {trace_id=\"abc\"} 0.3").value()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# TYPE x gauge",
        "",
        "   ",
        "x",
        "x{",
        "x{a",
        "x{a=",
        "x{a=\"",
        "x{a=\"1\"",
        "x{a=\"1\"}",
        "x{a=1} 5",
        "x NaN",
        "x +Inf",
        "x -Inf",
        "x Infinity",
        "x 1e999",
        "x five",
        "x 5 six",
        "{a=\"1\"} 5",
        "<html>",
        "Not Found 404",
        "x{a=\"\\"
      })
  void what_is_no_sample_with_a_finite_value_is_passed_over(String line) {
    assertThat(PrometheusText.parse("before 1\n" + line + "\nafter 2"))
        .extracting(PrometheusText::name)
        .containsExactly("before", "after");
  }

  @Test
  void a_label_of_a_megabyte_is_just_a_long_label() {
    String value = "\\\\".repeat(500_000);

    assertThat(only("x{a=\"" + value + "\"} 5").labels().get("a")).hasSize(500_000);
    assertThat(PrometheusText.parse("x{a=\"" + value)).isEmpty();
    assertThat(PrometheusText.parse("x{" + "}".repeat(1_000_000))).isEmpty();
    assertThat(PrometheusText.parse("x" + " ".repeat(1_000_000) + "y")).isEmpty();
  }

  @Test
  void random_text_is_never_a_failure() {
    Random random = new Random(1);
    String letters = "x{}=\"\\, \n#1.eN+-";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder("x{a=\"1\"} 5\n");
      random.ints(30, 0, letters.length()).forEach(c -> text.append(letters.charAt(c)));
      assertThat(PrometheusText.parse(text.toString()))
          .isNotEmpty()
          .allSatisfy(sample -> assertThat(sample.value()).isFinite());
    }
  }
}
