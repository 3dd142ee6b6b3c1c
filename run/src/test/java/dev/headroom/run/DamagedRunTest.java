package dev.headroom.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.run.file.RunFormatException;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.series.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of a run's files, the rest of them is read. */
class DamagedRunTest {
  private static final int TRIALS = 10;

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void copy() throws IOException {
    root = RecordedFiles.copy("1.0", folder);
  }

  private List<Path> evidence() throws IOException {
    return RecordedFiles.files(root).stream()
        .filter(file -> !file.endsWith(RunLayout.MANIFEST))
        .toList();
  }

  private static long lines(byte[] content) {
    return new String(content, java.nio.charset.StandardCharsets.UTF_8).lines().count();
  }

  /** How much of a run's content was read, whichever of its files that came from. */
  private static long pieces(RecordedRun run) {
    return run.responses().size()
        + run.steps().size()
        + run.events().size()
        + run.statements().values().stream().mapToInt(List::size).sum()
        + run.series().all().values().stream().mapToInt(Series::size).sum();
  }

  @Test
  void every_file_may_be_cut_anywhere() throws IOException {
    for (Path file : evidence()) {
      byte[] whole = Files.readAllBytes(file);
      long ofWholeLines = -1;
      for (int cut = 0; cut <= whole.length; cut += cut < whole.length - 40 ? 23 : 1) {
        Files.write(file, Arrays.copyOf(whole, cut));
        RecordedRun run = RecordedFiles.read(root);
        assertThat(pieces(run)).as("%s cut at %d", file, cut).isGreaterThanOrEqualTo(ofWholeLines);
        assertThat(run.missing().size()).isLessThanOrEqualTo(2);
        if (cut > 0 && whole[cut - 1] == '\n') {
          ofWholeLines = pieces(run);
        }
      }
    }
  }

  @Test
  void every_file_that_became_a_folder_is_told() throws IOException {
    for (Path file : evidence()) {
      byte[] whole = Files.readAllBytes(file);
      Files.delete(file);
      Files.createDirectory(file);
      assertThat(RecordedFiles.read(root).missing()).as(file.toString()).isNotEmpty();
      Files.delete(file);
      Files.write(file, whole);
    }
  }

  @Test
  void every_file_may_be_away() throws IOException {
    for (Path file : evidence()) {
      byte[] whole = Files.readAllBytes(file);
      Files.delete(file);
      assertThatCode(() -> RecordedFiles.read(root)).as(file.toString()).doesNotThrowAnyException();
      Files.write(file, whole);
    }
    for (Path file : evidence()) {
      Files.delete(file);
    }
    assertThat(RecordedFiles.read(root).missing()).hasSize(3);
  }

  @Test
  void every_file_may_be_a_folder() throws IOException {
    for (Path file : evidence()) {
      Files.delete(file);
      Files.createDirectories(file.resolve("inside"));
    }
    assertThat(pieces(RecordedFiles.read(root))).isZero();
  }

  @Test
  void garbage_costs_no_more_than_its_lines() throws IOException {
    Random random = new Random(1);
    for (Path file : evidence()) {
      byte[] whole = Files.readAllBytes(file);
      for (int trial = 0; trial < TRIALS; trial++) {
        byte[] damaged = whole.clone();
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        Files.write(file, damaged);
        RecordedFiles.read(root);
      }
      byte[] garbage = new byte[4_000];
      random.nextBytes(garbage);
      Files.write(file, garbage);
      assertThat(RecordedFiles.read(root).missing())
          .as(file.toString())
          .anyMatch(gap -> gap.file().equals(Optional.of(root.relativize(file).toString())));
      Files.write(file, whole);
    }
  }

  @Test
  void one_damaged_line_costs_one_line_wherever_it_stands() throws IOException {
    long whole = pieces(RecordedFiles.read(root));
    for (Path file : evidence()) {
      byte[] content = Files.readAllBytes(file);
      List<String> lines = Files.readAllLines(file);
      lines.add((int) lines(content) / 2 + 1, "1,2,{\u0000\ufffd");
      Files.write(file, lines);

      RecordedRun run = RecordedFiles.read(root);

      assertThat(pieces(run)).as(file.toString()).isEqualTo(whole);
      assertThat(run.missing())
          .containsExactly(
              new Gap(Gap.Code.DAMAGED_LINES, Map.of(Gap.Value.COUNT, 1L))
                  .in(root.relativize(file).toString()));
      Files.write(file, content);
    }
  }

  @Test
  void a_step_in_another_millennium_is_left_out() throws IOException {
    Path file = RunDirectory.open(root).stepFiles().get(0);
    List<StepEvent> all = RecordedFiles.read(root).steps();
    String stray = Files.readAllLines(file).get(0).replaceFirst("\"t\":[^,]+", "\"t\":9.9e10");
    Files.writeString(file, Files.readString(file).stripTrailing() + "\n" + stray + "\n");

    RecordedRun run = RecordedFiles.read(root);

    assertThat(run.steps()).isEqualTo(all);
    assertThat(run.missing())
        .containsExactly(new Gap(Gap.Code.STRAY_STEPS, Map.of(Gap.Value.COUNT, 1L)));
  }

  @Test
  void a_manifest_cut_at_any_byte_is_refused_in_one_line() throws IOException {
    Path file = root.resolve(RunLayout.MANIFEST);
    byte[] whole = Files.readString(file).strip().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (int cut = 0; cut < whole.length; cut++) {
      Files.write(file, Arrays.copyOf(whole, cut));
      assertThatThrownBy(() -> RunDirectory.open(root))
          .as("cut at %d", cut)
          .isInstanceOf(RunFormatException.class)
          .hasMessageStartingWith(file + " is not a run's manifest: ")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void a_manifest_of_garbage_is_read_or_refused_in_one_line() throws IOException {
    Path file = root.resolve(RunLayout.MANIFEST);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(2);
    for (int trial = 0; trial < 20 * TRIALS; trial++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 1 + trial % 3; i++) {
        damaged[random.nextInt(i == 1 ? 4 : damaged.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, damaged);
      try {
        RunDirectory.open(root);
      } catch (RunFormatException e) {
        assertThat(e).hasMessageContaining(file.toString()).hasMessageNotContaining("\n");
      }
    }
  }
}
