package dev.headroom.cli.accuracy.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.headroom.run.file.BoundedFile;
import dev.headroom.run.file.Json;
import dev.headroom.run.file.JsonLinesWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The marks in a folder of runs, kept as they come, so that an examination can be gone on with. */
final class LiveMarks {
  private static final String FILE = "accuracy.jsonl";

  private final Path file;

  LiveMarks(Path runs) {
    this.file = runs.resolve(FILE);
  }

  Path file() {
    return file;
  }

  void add(LiveMark mark) throws IOException {
    try (JsonLinesWriter writer = JsonLinesWriter.append(file)) {
      writer.write(mark);
    }
  }

  /** All marks, the oldest first; lines that are damaged are left out. */
  List<LiveMark> all() throws IOException {
    List<LiveMark> marks = new ArrayList<>();
    if (Files.exists(file)) {
      String text = new String(BoundedFile.read(file), StandardCharsets.UTF_8);
      text.lines().forEach(line -> parse(line).ifPresent(marks::add));
    }
    return marks;
  }

  private static Optional<LiveMark> parse(String line) {
    try {
      return Optional.ofNullable(Json.lines().readValue(line, LiveMark.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
