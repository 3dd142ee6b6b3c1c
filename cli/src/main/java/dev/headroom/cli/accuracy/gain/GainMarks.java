package dev.headroom.cli.accuracy.gain;

import dev.headroom.cli.accuracy.live.LiveTrial;
import dev.headroom.run.file.JsonLinesReader;
import dev.headroom.run.file.JsonLinesWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The marks in a folder of runs, kept as they come, so that an examination can be gone on with. */
final class GainMarks {
  private static final String FILE = "gains.jsonl";

  private final Path file;

  GainMarks(Path runs) {
    this.file = runs.resolve(FILE);
  }

  void add(GainMark mark) throws IOException {
    try (JsonLinesWriter writer = JsonLinesWriter.append(file)) {
      writer.write(mark);
    }
  }

  /** The last mark of each of the trials that has one, in their order. */
  List<GainMark> of(List<LiveTrial> trials) throws IOException {
    Map<LiveTrial, GainMark> last = new LinkedHashMap<>();
    JsonLinesReader.all(file, GainMark.class).forEach(mark -> last.put(mark.trial(), mark));
    return trials.stream().filter(last::containsKey).map(last::get).toList();
  }
}
