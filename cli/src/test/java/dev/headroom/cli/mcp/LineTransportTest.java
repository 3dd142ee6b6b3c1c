package dev.headroom.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineTransportTest {
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\"}";

  @TempDir private Path runs;

  private List<JsonNode> ask(String... lines) throws IOException {
    return Asked.lines(runs, lines);
  }

  private static String initialize(String version) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\""
        + version
        + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}";
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-05, 2024-11-05",
    "2025-06-18, 2025-06-18",
    "2025-11-25, 2025-11-25",
    "1999-01-01, 2025-11-25"
  })
  void a_known_version_is_spoken_and_the_newest_is_offered_for_another(String asked, String spoken)
      throws IOException {
    JsonNode result = ask(initialize(asked)).get(0).get("result");

    assertThat(result.get("protocolVersion").asText()).isEqualTo(spoken);
    assertThat(result.at("/serverInfo/name").asText()).isEqualTo("headroom");
    assertThat(result.get("capabilities").has("tools")).isTrue();
  }

  @Test
  void notifications_and_empty_lines_have_no_answer() throws IOException {
    assertThat(
            ask(
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/never-heard-of\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{}}",
                PING))
        .hasSize(1)
        .allSatisfy(answer -> assertThat(answer.get("id").asInt()).isEqualTo(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"jsonrpc\":\"2.0\",\"id\":",
        "no JSON",
        "[]",
        "7",
        "null",
        "{}",
        "{\"id\":1,\"method\":\"ping\"}",
        PING + " " + PING,
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":5}",
        "\u0000\ufffd"
      })
  void what_is_no_message_is_refused_and_the_next_one_answered(String line) throws IOException {
    List<JsonNode> answers = ask(line, PING);

    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).has("id")).isTrue();
    assertThat(answers.get(0).get("id").isNull()).isTrue();
    assertThat(answers.get(0).at("/error/code").asInt()).isIn(-32700, -32600);
    assertThat(answers.get(1).get("result")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "resources/list, -32601",
    "tools/delete, -32601",
  })
  void a_method_that_there_is_not_is_an_error(String method, int code) throws IOException {
    JsonNode answer =
        ask("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"" + method + "\"}").get(0);

    assertThat(answer.get("id").asText()).isEqualTo("a");
    assertThat(answer.at("/error/code").asInt()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "[]", "\"x\"", "null", "{}", "{\"name\":[]}", "{\"name\":\"none\"}"})
  void parameters_that_make_no_sense_are_an_error_of_that_call(String params) throws IOException {
    List<JsonNode> answers =
        ask(
            "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"tools/call\",\"params\":" + params + "}",
            PING);

    assertThat(answers).hasSize(2);
    assertThat(answers.get(0).get("id").asInt()).isEqualTo(4);
    assertThat(answers.get(0).at("/error/code").asInt()).isIn(-32602, -32603);
  }

  @Test
  void a_line_that_is_too_long_is_refused_and_not_kept() throws IOException {
    String longest = "\"" + "x".repeat(MessageLines.MAX_BYTES - 2) + "\"";

    List<JsonNode> answers = ask(longest + "x", longest, PING);

    assertThat(answers).hasSize(3);
    assertThat(answers.get(0).at("/error/message").asText()).contains("longer than 1048576");
    assertThat(answers.get(1).at("/error/message").asText()).contains("no message");
    assertThat(answers.get(2).has("result")).isTrue();
  }

  @Test
  void deep_nesting_ends_no_server() throws IOException {
    List<JsonNode> answers = ask("[".repeat(500_000), "{\"a\":".repeat(100_000), PING);

    assertThat(answers).hasSize(3);
    assertThat(answers.get(2).has("result")).isTrue();
  }

  @Test
  void the_last_line_needs_no_line_break_and_no_input_no_answer() throws IOException {
    assertThat(ask(PING)).hasSize(1);
    assertThat(ask()).isEmpty();
  }
}
