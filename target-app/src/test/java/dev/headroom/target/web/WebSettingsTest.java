package dev.headroom.target.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.target.setting.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSettingsTest {
  private static WebSettings parse(String... arguments) {
    return WebSettings.parse(arguments);
  }

  @Test
  void settings_are_read_as_they_are_written() {
    WebSettings settings =
        new WebSettings(8123, "jdbc:mariadb://127.0.0.1:3307/x?a=b&c=d", "me", 7, 9, 3, 250, true);
    assertThat(parse(settings.toArguments().toArray(String[]::new))).isEqualTo(settings);
  }

  @Test
  void what_is_not_said_is_as_documented() {
    assertThat(parse())
        .isEqualTo(
            new WebSettings(
                8080, "jdbc:mariadb://127.0.0.1:3306/headroom", "app", 20, 64, 0, 3_000, false));
    assertThat(parse("--exit-with-parent").exitWithParent()).isTrue();
    assertThat(parse("--port=1", "--port=2").port()).isEqualTo(2);
  }

  @Test
  void a_password_is_no_setting() {
    assertThat(parse().toArguments()).noneMatch(argument -> argument.contains("password"));
    assertThatThrownBy(() -> parse("--db-password=x"))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("unknown argument --db-password");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port=0                 | --port=0: must be from 1 to 65535",
        "--port=65536             | --port=65536: must be from 1 to 65535",
        "--port=http              | --port=http is not a whole number",
        "--port=                  | --port= is not a whole number",
        "--port=80.5              | --port=80.5 is not a whole number",
        "--port=99999999999       | --port=99999999999 is not a whole number",
        "--port                   | --port needs a value",
        "--pool-size=0            | --pool-size=0: must be from 1 to 10000",
        "--request-threads=-1     | --request-threads=-1: must be from 1 to 10000",
        "--db-round-trip-millis=-1 | must be from 0 to 60000",
        "--pool-timeout-millis=249 | must be from 250 to 600000",
        "--exit-with-parent=yes   | --exit-with-parent=yes is neither true nor false",
        "--db-url                 | --db-url needs a value",
        "--colour=red             | unknown argument --colour=red; there are --db-round-trip-millis=",
        "port=8080                | unknown argument port=8080",
        "-port=8080               | unknown argument -port=8080",
        "--                       | unknown argument --",
        "''                       | unknown argument",
      })
  void what_makes_no_sense_is_refused_in_one_line(String argument, String reason) {
    assertThatThrownBy(() -> parse(argument))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }
}
