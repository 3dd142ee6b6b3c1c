package dev.headroom.cli.accuracy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.analysis.examiner.gate.SettledTable.Settled;
import dev.headroom.analysis.examiner.gate.rule.Restart;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which restarts settled, as their authors publish it: a JSON file for each benchmark, of which
 * {@code steady_state_starts} has the measurements before each restart had settled, −1 where it did
 * not.
 */
final class SettledFolder {
  private SettledFolder() {}

  /** Of these restarts, by benchmark. */
  static List<Settled> read(Path folder, Map<String, List<Restart>> restarts) throws IOException {
    List<Settled> all = new ArrayList<>();
    for (Map.Entry<String, List<Restart>> benchmark : restarts.entrySet()) {
      JsonNode starts = starts(folder.resolve(benchmark.getKey() + ".json"));
      List<Restart> ours = benchmark.getValue();
      if (starts.size() != ours.size()) {
        throw new RefusedException(
            "--settled " + folder + ": " + benchmark.getKey() + " has other restarts there");
      }
      for (int i = 0; i < ours.size(); i++) {
        int start = starts.get(i).asInt();
        all.add(new Settled(ours.get(i), start < 0 ? OptionalInt.empty() : OptionalInt.of(start)));
      }
    }
    return all;
  }

  private static JsonNode starts(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new RefusedException("--settled: there is no file " + file);
    }
    try {
      return Json.documents().readTree(Files.readString(file)).path("steady_state_starts");
    } catch (JsonProcessingException e) {
      throw new RefusedException("--settled: " + file + " is no JSON: " + e.getOriginalMessage());
    }
  }
}
