package dev.headroom.run.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.run.file.RunFormatException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetricKeyTest {
  @Test
  void a_key_is_read_as_it_is_written() {
    MetricKey key =
        new MetricKey("process.cpu.time", Map.of("process", "mariadbd", "cpu.mode", "user"));
    assertThat(key).hasToString("process.cpu.time{cpu.mode=user,process=mariadbd}");
    assertThat(MetricKey.parse(key.toString())).isEqualTo(key);
    assertThat(MetricKey.parse("a.b")).isEqualTo(new MetricKey("a.b", Map.of()));
    assertThat(new MetricKey("r", Map.of("http.route", "/a/{id}, b=c")))
        .hasToString("r{http.route=/a/:id_ b_c}");
  }

  @Test
  void text_that_is_no_key_is_refused() {
    assertThatThrownBy(() -> MetricKey.parse("a{b")).isInstanceOf(RunFormatException.class);
    assertThatThrownBy(() -> MetricKey.parse("{b=c}")).isInstanceOf(RunFormatException.class);
    assertThatThrownBy(() -> MetricKey.parse("a{=c}")).isInstanceOf(RunFormatException.class);
  }

  @Test
  void any_key_is_read_as_it_is_written_and_any_other_text_refused() {
    Random random = new Random(3);
    String alphabet = "ab.{}=, :\n\"\u00e9";
    for (int trial = 0; trial < 20_000; trial++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        MetricKey key = MetricKey.parse(text.toString());
        assertThat(MetricKey.parse(key.toString())).as("%s", text).isEqualTo(key);
      } catch (RunFormatException e) {
        assertThat(text.toString())
            .satisfiesAnyOf(t -> assertThat(t).isBlank(), t -> assertThat(t).contains("{"));
      }
    }
  }

  @Test
  void an_attribute_whose_name_cannot_be_written_is_refused() {
    for (String name : new String[] {"", "a=b", "a,b", "a}", "{a", "a\nb"}) {
      assertThatThrownBy(() -> new MetricKey("m", Map.of(name, "v")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("attribute");
    }
  }
}
