package dev.headroom.run.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.run.load.ResponseLogWriter;
import dev.headroom.run.series.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritersTest {
  private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NEW = "new and longer".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void a_whole_file_takes_the_place_of_another() throws IOException {
    Path file = folder.resolve("file");
    AtomicFile.write(file, OLD);
    AtomicFile.write(file, NEW);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void a_full_disk_leaves_the_old_file_and_no_half_one() throws IOException {
    Path file = Files.write(folder.resolve("file"), OLD);
    Path beside = folder.resolve("file.part");
    FullDisk.link(beside);
    assertThatThrownBy(() -> AtomicFile.write(file, beside, NEW)).isInstanceOf(IOException.class);
    assertThat(file).hasBinaryContent(OLD);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void a_link_that_somebody_planted_beside_it_is_not_followed() throws IOException {
    Path foreign = Files.write(folder.resolve("foreign"), OLD);
    Path file = folder.resolve("file");
    Files.createSymbolicLink(folder.resolve("file.part"), foreign);
    AtomicFile.write(file, NEW);
    Files.createSymbolicLink(folder.resolve("log.part"), foreign);
    try (ResponseLogWriter writer = new ResponseLogWriter(folder.resolve("log"), 1)) {
      writer.finish();
    }
    assertThat(foreign).hasBinaryContent(OLD);
    assertThat(file).hasBinaryContent(NEW);
    assertThat(folder.resolve("log")).isRegularFile();
  }

  @Test
  void two_who_write_the_same_file_do_not_meet() throws IOException {
    Path file = folder.resolve("log");
    try (ResponseLogWriter first = new ResponseLogWriter(file, 1);
        ResponseLogWriter second = new ResponseLogWriter(file, 1)) {
      first.finish();
      second.finish();
    }
    assertThat(file).isRegularFile();
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void what_a_killed_writer_left_long_ago_is_removed_and_a_fresh_one_is_not() throws IOException {
    Path old = Files.write(folder.resolve("file.abc.part"), OLD);
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    Path fresh = Files.write(folder.resolve("file.def.part"), OLD);
    Path other = Files.write(folder.resolve("other.abc.part"), OLD);
    Files.setLastModifiedTime(other, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

    AtomicFile.write(folder.resolve("file"), NEW);

    assertThat(old).doesNotExist();
    assertThat(fresh).exists();
    assertThat(other).exists();
  }

  @Test
  void a_folder_that_is_away_is_not_made() {
    Path file = folder.resolve("away").resolve("file");
    assertThatThrownBy(() -> AtomicFile.write(file, NEW)).isInstanceOf(IOException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_folder_in_the_place_of_the_file_stays() throws IOException {
    Path file = Files.createDirectories(folder.resolve("file").resolve("inside")).getParent();
    assertThatThrownBy(() -> AtomicFile.write(file, NEW)).isInstanceOf(IOException.class);
    assertThat(file).isDirectory();
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  private static List<Double> times(Path file) throws IOException {
    List<Double> times = new ArrayList<>();
    JsonLinesReader.read(file, Sample.class, sample -> times.add(sample.t()));
    return times;
  }

  @Test
  void a_line_that_another_writer_tore_does_not_take_the_next_one_with_it() throws IOException {
    for (String torn : new String[] {"{\"t\":1,\"v\":{}}\n{\"t\":2,", "{\"t\":1,\"v\":{}}"}) {
      Path file = Files.writeString(folder.resolve("file"), torn);
      try (JsonLinesWriter writer = JsonLinesWriter.append(file)) {
        writer.write(new Sample(3, Map.of()));
        writer.write(new Sample(4, Map.of()));
      }
      assertThat(times(file)).containsExactly(1.0, 3.0, 4.0);
      assertThat(Files.readAllLines(file)).noneMatch(String::isBlank);
    }
  }

  @Test
  void a_line_that_could_not_be_written_is_an_error() throws IOException {
    Path file = folder.resolve("file");
    FullDisk.link(file);
    try (JsonLinesWriter writer = JsonLinesWriter.append(file)) {
      assertThatThrownBy(() -> writer.write(new Sample(1, Map.of())))
          .isInstanceOf(UncheckedIOException.class);
    }
    Files.delete(file);
  }

  @Test
  void lines_of_several_threads_do_not_mix() throws Exception {
    Path file = folder.resolve("file");
    try (JsonLinesWriter writer = JsonLinesWriter.append(file)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Thread thread = new Thread(() -> writeMany(writer));
        thread.start();
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(times(file)).hasSize(4 * 50);
  }

  private static void writeMany(JsonLinesWriter writer) {
    for (int i = 1; i <= 50; i++) {
      writer.write(new Sample(i, Map.of("a.metric.of.some.length", i * 1.5)));
    }
  }
}
