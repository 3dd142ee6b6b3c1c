package dev.headroom.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ReferenceAppTest {
  private static final int USAGE = 2;
  private final StringWriter err = new StringWriter();

  private int execute(String... words) {
    CommandLine app = ReferenceApp.commandLine();
    app.setErr(new PrintWriter(err, true));
    return app.execute(words);
  }

  @Test
  void without_a_role_it_says_which_there_are() {
    assertThat(execute()).isEqualTo(USAGE);
    assertThat(err.toString()).startsWith("target-app: ").contains("web");
    assertThat(execute("wbe")).isEqualTo(USAGE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port=http            | --port",
        "--port=                | --port",
        "--port=80.5            | --port",
        "--port=99999999999     | --port",
        "--port                 | --port",
        "--port=0               | --port",
        "--exit-with-parent=yes | --exit-with-parent",
        "--db-url               | --db-url",
        "--db-password=x        | --db-password",
        "--colour=red           | --colour=red",
        "port=8080              | port=8080",
        "-port=8080             | -port=8080",
        "''                     | ''",
      })
  void an_argument_that_makes_no_sense_is_refused_in_one_line_that_names_it(
      String word, String named) {
    assertThat(execute("web", word)).isEqualTo(USAGE);
    assertThat(err.toString()).startsWith("target-app: ").contains(named);
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void without_a_password_in_the_environment_it_says_where_it_is_wanted() {
    assertThat(execute("web", "--port=1", "--port=2")).isEqualTo(USAGE);
    assertThat(err.toString()).contains("HEADROOM_TARGET_DB_PASSWORD");
  }
}
