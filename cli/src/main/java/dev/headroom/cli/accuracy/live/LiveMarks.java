package dev.headroom.cli.accuracy.live;

import dev.headroom.run.file.JsonLinesReader;
import dev.headroom.run.file.JsonLinesWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** The last mark of each trial; lines that are damaged are left out. */
  List<LiveMark> all() throws IOException {
    Map<LiveTrial, LiveMark> last = new LinkedHashMap<>();
    JsonLinesReader.all(file, LiveMark.class).forEach(mark -> last.put(mark.trial(), mark));
    return List.copyOf(last.values());
  }
}
