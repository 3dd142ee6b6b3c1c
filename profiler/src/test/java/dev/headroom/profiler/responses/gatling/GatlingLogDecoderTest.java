package dev.headroom.profiler.responses.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.profiler.responses.UnreadableLogException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatlingLogDecoderTest {
  private static final long START = 1_700_000_000_000L;

  @TempDir private Path folder;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A record of each kind, and how many bytes of the log end a record. */
  private List<Integer> everyKind() {
    List<Integer> ends = new ArrayList<>();
    GatlingLogWriter writer = new GatlingLogWriter(bytes);
    List.<Runnable>of(
            () ->
                writer.run(
                    "3.15.1",
                    "a.Simulation",
                    START,
                    List.of("readers", "買い手"),
                    List.of(new byte[] {1, 2, 3}, new byte[0])),
            () -> writer.user(0, true, 1),
            () -> writer.ok("Größe", 2, 30),
            () -> writer.request(List.of("shop", "買う"), "pay", 3, 31, false, "no money"),
            () -> writer.group(List.of("shop", "買う"), 3, 31, 28, false),
            () -> writer.ok("Größe", 40, 40),
            () -> writer.error("crashed: 検索", 50),
            () -> writer.user(1, false, 60))
        .forEach(
            part -> {
              part.run();
              ends.add(bytes.size());
            });
    return ends;
  }

  private Path log(byte[] content) throws IOException {
    return Files.write(folder.resolve("simulation.log"), content);
  }

  private static byte[] first(byte[] content, int count) {
    return Arrays.copyOf(content, count);
  }

  @Test
  void every_kind_of_record_comes_back_as_it_was_written() throws IOException {
    everyKind();

    assertThat(RecordedLog.of(log(bytes.toByteArray())))
        .containsExactly(
            "run 3.15.1 a.Simulation " + START + " [readers, 買い手] 2",
            "user 0 began " + (START + 1),
            "request Größe " + (START + 2) + "-" + (START + 30) + " ok",
            "request shop / 買う / pay " + (START + 3) + "-" + (START + 31) + " failed: no money",
            "request Größe " + (START + 40) + "-" + (START + 40) + " ok",
            "error crashed: 検索 " + (START + 50),
            "user 1 ended " + (START + 60));
  }

  @Test
  void a_log_cut_at_any_byte_gives_the_whole_records_before_the_cut() throws IOException {
    List<Integer> ends = everyKind();
    byte[] whole = bytes.toByteArray();
    List<String> all = RecordedLog.of(log(whole));

    for (int cut = 0; cut <= whole.length; cut++) {
      int length = cut;
      long records = ends.stream().filter(end -> end <= length).count();
      RecordedLog seen = new RecordedLog();
      try (GatlingLogDecoder decoder = GatlingLogDecoder.open(log(first(whole, cut)))) {
        assertThat(decoder.poll(seen)).as("records of %d bytes", cut).isEqualTo(records);
        assertThat(decoder.damage()).isEmpty();
        assertThat(decoder.bytesLeft()).isEqualTo(cut - decoder.decodedBytes());
        assertThat(decoder.bytesLeft() == 0).isEqualTo(cut == 0 || ends.contains(cut));
      }
      assertThat(all.subList(0, seen.lines().size())).isEqualTo(seen.lines());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 64, 1_000})
  void a_log_that_grows_is_decoded_as_one_that_is_there(int chunk) throws IOException {
    everyKind();
    byte[] whole = bytes.toByteArray();
    Path growing = Files.createFile(folder.resolve("growing.log"));
    RecordedLog seen = new RecordedLog();

    try (GatlingLogDecoder decoder = GatlingLogDecoder.open(growing)) {
      for (int at = 0; at < whole.length; at += chunk) {
        byte[] part = Arrays.copyOfRange(whole, at, Math.min(whole.length, at + chunk));
        Files.write(growing, part, StandardOpenOption.APPEND);
        decoder.poll(seen);
      }
      assertThat(decoder.bytesLeft()).isZero();
    }

    assertThat(seen.lines()).isEqualTo(RecordedLog.of(log(whole)));
  }

  @Test
  void records_that_reach_over_the_end_of_the_buffer_are_whole() throws IOException {
    GatlingLogWriter writer = GatlingLogWriter.into(bytes, "3.14.0");
    for (int i = 0; i < 20_000; i++) {
      writer.request(List.of("g" + i % 7), "r" + i % 11, i, i + 1, true, "");
    }
    // Longer than the decoder's first buffer.
    writer.ok("n".repeat(5_000), 1, 2).error("x".repeat(300_000), 3);

    List<String> lines = RecordedLog.of(log(bytes.toByteArray()));

    assertThat(lines).hasSize(20_003);
    assertThat(lines.get(20_000)).startsWith("request g" + 19_999 % 7 + " / r" + 19_999 % 11 + " ");
  }

  @Test
  void names_that_differ_only_in_their_groups_are_different() throws IOException {
    GatlingLogWriter.into(bytes, "3.14.0")
        .request(List.of("a", "b"), "x", 1, 2, true, "")
        .request(List.of("a"), "b", 1, 2, true, "")
        .request(List.of("b"), "x", 1, 2, true, "")
        .ok("x", 1, 2);

    assertThat(RecordedLog.of(log(bytes.toByteArray())))
        .filteredOn(line -> line.startsWith("request"))
        .extracting(line -> line.substring(8, line.indexOf(" 17")))
        .containsExactly("a / b / x", "a / b", "b / x", "x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.12.0", "3.16.0", "4.0.0", "3.1", "", "31.13.0", "3.13"})
  void a_version_that_is_not_known_is_refused_by_its_name(String version) throws IOException {
    GatlingLogWriter.into(bytes, version);

    assertThatThrownBy(() -> RecordedLog.of(log(bytes.toByteArray())))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageContaining("'" + version + "'")
        .hasMessageContaining("simulation.log");
  }

  @Test
  void a_version_without_end_does_not_make_a_message_without_end() throws IOException {
    GatlingLogWriter.into(bytes, "4".repeat(100_000));

    assertThatThrownBy(() -> RecordedLog.of(log(bytes.toByteArray())))
        .isInstanceOf(UnreadableLogException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.13.0", "3.14.9", "3.15.1", "3.15.0-SNAPSHOT"})
  void the_versions_that_are_known_are_read(String version) throws IOException {
    GatlingLogWriter.into(bytes, version).ok("x", 1, 2);

    assertThat(RecordedLog.of(log(bytes.toByteArray()))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RUN\tSimulation\tid\t1\t \t3.10.5\n", "ASSERTION\tAAEC\nRUN\t"})
  void a_text_log_is_refused_with_the_releases_that_wrote_it(String text) throws IOException {
    assertThatThrownBy(() -> RecordedLog.of(log(text.getBytes("ISO-8859-1"))))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageContaining("text log")
        .hasMessageContaining("3.12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\": 1}", "\n\n", "PK\3\4", "\1\0\0\0", "\0\1\2\3\4\5\6\7"})
  void what_is_no_log_is_refused(String content) throws IOException {
    assertThatThrownBy(() -> RecordedLog.of(log(content.getBytes("ISO-8859-1"))))
        .isInstanceOf(UnreadableLogException.class)
        .hasMessageContaining("is not Gatling's");
  }
}
