package dev.headroom.reference.part.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.setting.InvalidSettingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebSettingsTest {
  @Test
  void it_has_a_thread_and_a_connection_at_least() {
    assertThat(new WebSettings(1, 1, List.of())).isNotNull();
    assertThatThrownBy(() -> new WebSettings(0, 1, List.of()))
        .isInstanceOf(InvalidSettingException.class);
    assertThatThrownBy(() -> new WebSettings(1, 0, List.of()))
        .isInstanceOf(InvalidSettingException.class);
    assertThatThrownBy(() -> new WebSettings(10_001, 1, List.of()))
        .hasMessage("poolSize=10001: must be from 1 to 10000");
  }

  @Test
  void a_switch_is_on_once() {
    WebSettings settings = new WebSettings(1, 2, null);
    assertThat(settings.switches()).isEmpty();
    assertThat(settings.withSwitch("a").withSwitch("b").withSwitch("a"))
        .isEqualTo(new WebSettings(1, 2, List.of("a", "b")));
  }
}
