package dev.headroom.reference.part.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.setting.InvalidSettingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenFilesTest {
  private static String said(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  @Test
  void a_limit_holds_for_the_command_which_is_the_process_itself() throws Exception {
    List<String> command = List.of("sh", "-c", "ulimit -n; echo $0", "a word; and 'more'");

    assertThat(said(WebPart.limited(77, command))).isEqualTo("77\na word; and 'more'");
    assertThat(WebPart.limited(null, command)).isEqualTo(command);
  }

  @Test
  void a_limit_with_which_no_jvm_starts_is_refused() {
    assertThat(new WebSettings(1, 1, List.of(), 50, null, null).withOpenFiles(60).openFiles())
        .isEqualTo(60);
    assertThatThrownBy(() -> new WebSettings(1, 1, List.of(), 5, null, null))
        .isInstanceOf(InvalidSettingException.class);
  }
}
