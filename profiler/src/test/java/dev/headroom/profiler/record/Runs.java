package dev.headroom.profiler.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.run.FormatVersion;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunManifest;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.file.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Run directories, and what was written into them. */
public final class Runs {
  private Runs() {}

  public static RunDirectory create(Path folder) throws IOException {
    return RunDirectory.create(
        folder,
        new RunManifest(
            FormatVersion.CURRENT_TEXT,
            "r",
            1,
            "",
            "",
            "",
            Optional.empty(),
            1,
            List.of(),
            List.of(),
            Map.of()));
  }

  /** Every line of a file, each of which has to be whole. */
  static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(Json.lines().readTree(line));
    }
    return lines;
  }

  static List<Event> events(RunDirectory run) throws IOException {
    List<Event> events = new ArrayList<>();
    for (JsonNode line : lines(run.events())) {
      events.add(Json.lines().treeToValue(line, Event.class));
    }
    return events;
  }

  static List<Event> events(RunDirectory run, EventKind kind) throws IOException {
    return events(run).stream().filter(event -> event.kind() == kind).toList();
  }

  static Event last(RunDirectory run) throws IOException {
    List<Event> events = events(run);
    return events.get(events.size() - 1);
  }
}
