package dev.headroom.cli.ledger;

import dev.headroom.analysis.promise.Proof;
import dev.headroom.run.file.JsonLinesReader;
import dev.headroom.run.file.JsonLinesWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Experiments on the systems of a folder of runs, a JSON line each. */
public final class ProofLog {
  private static final String FILE = "proofs.jsonl";

  private final Path file;

  private ProofLog(Path file) {
    this.file = file;
  }

  /**
   * An experiment.
   *
   * @param run id of the run whose system it was done with
   * @param experiment id of the run that recorded it
   */
  public record Entry(String run, String experiment, Proof proof) {
    public Entry {
      Objects.requireNonNull(run, "run");
      Objects.requireNonNull(experiment, "experiment");
      Objects.requireNonNull(proof, "proof");
    }
  }

  /** The one of the runs among which a run lies. */
  public static ProofLog beside(Path run) {
    return new ProofLog(Ledger.folderOf(run).resolve(FILE));
  }

  /** Adds an entry for good. */
  public void add(Entry entry) throws IOException {
    try (JsonLinesWriter writer = JsonLinesWriter.append(file)) {
      writer.write(entry);
    }
  }

  /** The newest about a run; empty if there is none. */
  public Optional<Proof> about(String run) throws IOException {
    return JsonLinesReader.all(file, Entry.class).stream()
        .filter(entry -> entry.run().equals(run))
        .reduce((older, newer) -> newer)
        .map(Entry::proof);
  }
}
