package dev.headroom.reference.part.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.part.DatabaseAccount;
import dev.headroom.reference.setting.InvalidSettingException;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class WebArgumentsTest {
  private static WebArguments parse(String... words) {
    return CommandLine.populateCommand(new WebArguments(), words);
  }

  @Test
  void arguments_are_read_as_they_are_written() {
    WebArguments arguments =
        WebArguments.of(
            8123,
            new DatabaseAccount("jdbc:mariadb://127.0.0.1:3307/x?a=b&c=d", "me", "secret"),
            new WebSettings(7, 9, List.of("one", "two")).withCompression(),
            OptionalDouble.of(1e6));
    WebArguments read = parse(arguments.toWords().toArray(String[]::new));

    assertThat(read).usingRecursiveComparison().isEqualTo(arguments);
    assertThat(read.port).isEqualTo(8123);
    assertThat(read.switches).containsExactly("one", "two");
    assertThat(read.exitWithParent).isTrue();
  }

  @Test
  void what_is_not_said_is_as_documented() {
    assertThat(parse().toWords())
        .containsExactly(
            "--port=8080",
            "--db-url=jdbc:mariadb://127.0.0.1:3306/headroom",
            "--db-user=app",
            "--pool-size=20",
            "--request-threads=64",
            "--pool-timeout-millis=3000");
    assertThat(parse("--exit-with-parent").exitWithParent).isTrue();
  }

  @Test
  void that_clients_speak_tls_is_said() {
    DatabaseAccount account = new DatabaseAccount("jdbc:mariadb://h/x", "me", "secret");
    List<String> words =
        WebArguments.of(1, account, new WebSettings(1, 1, null).withTls(), OptionalDouble.empty())
            .toWords();

    assertThat(words).contains("--tls");
    assertThat(parse(words.toArray(String[]::new)).tls).isTrue();
    assertThat(parse().tls).isFalse();
  }

  @Test
  void a_link_is_kept_where_there_is_one_and_not_under_tls() {
    assertThat(parse("--egress-bytes-per-second=5000").clients().link())
        .hasValueSatisfying(link -> assertThat(link.bytesPerSecond()).isEqualTo(5_000));
    assertThat(parse().clients().link()).isEmpty();
    assertThatThrownBy(() -> parse("--egress-bytes-per-second=5000", "--tls").clients())
        .isInstanceOf(InvalidSettingException.class);
  }

  @Test
  void a_password_is_no_argument() {
    DatabaseAccount account = new DatabaseAccount("jdbc:mariadb://h/x", "me", "secret");
    assertThat(
            WebArguments.of(1, account, new WebSettings(1, 1, null), OptionalDouble.empty())
                .toWords())
        .noneMatch(word -> word.contains("secret") || word.contains("password"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port=0                  | --port=0: must be from 1 to 65535",
        "--port=65536              | --port=65536: must be from 1 to 65535",
        "--pool-size=0             | --pool-size=0: must be from 1 to 10000",
        "--request-threads=-1      | --request-threads=-1: must be from 1 to 10000",
        "--pool-timeout-millis=249 | must be from 250 to 600000",
      })
  void a_number_out_of_bounds_is_refused(String word, String reason) {
    parse().requireValid();
    assertThatThrownBy(() -> parse(word).requireValid())
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }
}
