package dev.headroom.cli.gate.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.cli.failure.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected words are those that {@code printf '%s\n'} of dash and bash prints. */
class CommandWordsTest {
  private static List<String> words(String line) {
    return CommandWords.split("--command", line);
  }

  @Test
  void words_are_apart_where_a_shell_would_take_them_apart() {
    assertThat(words("java -jar app.jar --server.port={port}"))
        .containsExactly("java", "-jar", "app.jar", "--server.port={port}");
    assertThat(words("  a\tb\n c  ")).containsExactly("a", "b", "c");
    assertThat(words("'my app'/run \"two words\" three\\ four"))
        .containsExactly("my app/run", "two words", "three four");
    assertThat(words("a '' \"\" b")).containsExactly("a", "", "", "b");
    assertThat(words("\"say \\\"so\\\" \\n\" 'a\\b' \\'"))
        .containsExactly("say \"so\" \\n", "a\\b", "'");
    assertThat(words("-Dx='a b'\"c d\"e")).containsExactly("-Dx=a bc de");
  }

  @Test
  void nothing_of_it_is_executed_or_replaced() {
    assertThat(words("run $HOME `date` *.jar ~ ; rm | x & > y"))
        .containsExactly(
            "run", "$HOME", "`date`", "*.jar", "~", ";", "rm", "|", "x", "&", ">", "y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "java 'app", "java \"app", "java app\\"})
  void what_is_no_command_is_refused_in_a_line(String line) {
    assertThatThrownBy(() -> words(line))
        .isInstanceOf(RefusedException.class)
        .message()
        .startsWith("--command")
        .hasLineCount(1);
  }

  @Test
  void a_command_has_a_place_for_its_port_and_keeps_its_arguments_to_itself() {
    ServiceCommand command = ServiceCommand.parse("--command", "serve --on {port} --key s3cret");

    assertThat(command.at(4711)).containsExactly("serve", "--on", "4711", "--key", "s3cret");
    assertThat(command.toString()).doesNotContain("s3cret");
    assertThatThrownBy(() -> ServiceCommand.parse("--baseline-command", "serve --on 8080"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("{port}");
  }
}
