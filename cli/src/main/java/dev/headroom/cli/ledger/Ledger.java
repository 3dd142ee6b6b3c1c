package dev.headroom.cli.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.headroom.run.Json;
import dev.headroom.run.JsonLinesWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The ledger of a folder of runs. */
public final class Ledger {
  private static final String FILE = "ledger.jsonl";

  private final Path file;

  private Ledger(Path file) {
    this.file = file;
  }

  /** The ledger of the runs in a folder, whether or not it has entries yet. */
  public static Ledger of(Path runs) {
    return new Ledger(runs.resolve(FILE));
  }

  /** Adds an entry for good. */
  public void add(Promise promise) throws IOException {
    try (JsonLinesWriter writer = JsonLinesWriter.append(file)) {
      writer.write(promise);
    }
  }

  /** All entries, the oldest first; lines that are damaged are left out. */
  public List<Promise> entries() throws IOException {
    List<Promise> entries = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        parse(line).ifPresent(entries::add);
      }
    }
    return entries;
  }

  /** The newest entry whose remedy led to the given run, else the newest of all. */
  public Optional<Promise> lastFor(String run) throws IOException {
    List<Promise> entries = entries();
    Optional<Promise> own =
        entries.stream()
            .filter(entry -> entry.afterRun().equals(run))
            .reduce((older, newer) -> newer);
    return own.isPresent() ? own : entries.stream().reduce((older, newer) -> newer);
  }

  private static Optional<Promise> parse(String line) {
    try {
      return Optional.ofNullable(Json.lines().readValue(line, Promise.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
