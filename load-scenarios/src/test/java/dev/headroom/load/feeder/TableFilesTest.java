package dev.headroom.load.feeder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFilesTest {
  @TempDir private Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("rows"), content);
  }

  @Test
  void values_of_a_csv_file_may_have_commas_quotes_and_line_breaks() throws IOException {
    Table table =
        CsvTable.read(file("\uFEFFname, note \r\nann,\"a, \"\"b\"\"\nc\"\r\n\r\nbo\u00e9,\r\n"));

    assertThat(table.columns()).containsExactly("name", "note");
    assertThat(table.rows())
        .isEqualTo(List.of(List.of("ann", "a, \"b\"\nc"), List.of("bo\u00e9", "")));
    assertThat(table.column("note")).hasValue(1);
    assertThat(table.column("notes")).isEmpty();
  }

  @Test
  void plain_values_of_a_json_list_are_the_columns() throws IOException {
    Table table =
        JsonTable.read(
            file(
                "[\n {\"id\": 7, \"tags\": [1], \"name\": \"a\\n\"},\n {\"name\": null, \"id\": 1.5}]"));

    assertThat(table.columns()).containsExactly("id", "name");
    assertThat(table.line()).isEqualTo(2);
    assertThat(table.rows()).isEqualTo(List.of(List.of("7", "a\n"), List.of("1.5", "")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''|rows, line 1: it is empty",
        "'a,b'|rows, line 1: there is no row",
        "'a,b%1,2%3'|rows, line 3: 2 values are expected, and not 1",
        "'a,b%\"x%y\",2%3,4,5'|rows, line 4: 2 values are expected, and not 3",
        "'a,%1,2'|rows, line 1: a column has no name",
        "'a,a%1,2'|rows, line 1: two columns have one name",
      })
  void what_is_wrong_with_a_csv_file_is_said_with_its_line(String content, String why) {
    assertThatThrownBy(() -> CsvTable.read(file(content.replace('%', '\n'))))
        .isInstanceOf(FeederException.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|rows, line 1: a list of objects is expected",
        "[]|rows, line 1: there is no object in its list",
        "[%{\"a\":1},%5]|rows, line 3: an object is expected",
        "[%{\"a\":1},%{\"b\":1}]|rows, line 3: there is no plain value 'a'",
        "[%{\"a\":1},%{]|rows, line 3: no JSON",
        "[%{\"a\":1}%|rows, line 3: no JSON",
      })
  void what_is_wrong_with_a_json_file_is_said_with_its_line(String content, String why) {
    assertThatThrownBy(() -> JsonTable.read(file(content.replace('%', '\n'))))
        .isInstanceOf(FeederException.class)
        .hasMessageContaining(why);
  }

  @Test
  void a_file_that_is_missing_or_no_text_is_said() throws IOException {
    Path none = folder.resolve("none");
    Path latin =
        Files.write(folder.resolve("latin"), "n\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> CsvTable.read(none)).hasMessageContaining("none: there is no such");
    assertThatThrownBy(() -> JsonTable.read(none)).hasMessageContaining("none: there is no such");
    assertThatThrownBy(() -> CsvTable.read(latin))
        .hasMessageContaining("latin: it is not in UTF-8");
    assertThatThrownBy(() -> JsonTable.read(latin)).hasMessageContaining("latin: it is not in");
    assertThatThrownBy(() -> CsvTable.read(folder)).isInstanceOf(FeederException.class);
  }
}
