package dev.headroom.cli.ledger;

import dev.headroom.analysis.promise.Calibration;
import dev.headroom.analysis.promise.TrackRecord;
import dev.headroom.run.file.JsonLinesReader;
import dev.headroom.run.file.JsonLinesWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

  /** The ledger of the runs among which a run lies. */
  public static Ledger beside(Path run) {
    return of(folderOf(run));
  }

  /** The folder of runs in which a run lies. */
  public static Path folderOf(Path run) {
    Path folder = run.toAbsolutePath().normalize();
    return folder.getParent() == null ? folder : folder.getParent();
  }

  /** Adds an entry for good. */
  public void add(Promise promise) throws IOException {
    try (JsonLinesWriter writer = JsonLinesWriter.append(file)) {
      writer.write(promise);
    }
  }

  /** All entries, the oldest first; lines that are damaged are left out. */
  public List<Promise> entries() throws IOException {
    return JsonLinesReader.all(file, Promise.class);
  }

  /**
   * The newest entry whose remedy led to the given run, else the newest earlier one of the same
   * system; empty if that has none.
   */
  public Optional<Promise> lastFor(SystemLabel system, String run) throws IOException {
    List<Promise> earlier =
        entries().stream().filter(entry -> entry.afterRun().compareTo(run) <= 0).toList();
    return last(earlier, entry -> entry.afterRun().equals(run))
        .or(() -> last(earlier, entry -> entry.system().equals(system)));
  }

  /** The newest entry whose remedy led to a run; empty if none did. */
  public Optional<Promise> leadingTo(String run) throws IOException {
    return last(entries(), entry -> entry.afterRun().equals(run));
  }

  /**
   * What was promised and measured before a run, by remedy. Runs are called by when they began, so
   * that a run that is analysed again is told the same.
   */
  public TrackRecord before(String run) throws IOException {
    return new TrackRecord(
        entries().stream()
            .filter(entry -> entry.afterRun().compareTo(run) < 0)
            .collect(
                Collectors.groupingBy(
                    entry -> entry.proposal().id(),
                    Collectors.mapping(Promise::gain, Collectors.toList()))));
  }

  private static Optional<Promise> last(List<Promise> entries, Predicate<Promise> wanted) {
    return entries.stream().filter(wanted).reduce((older, newer) -> newer);
  }

  /** How right its promises were; empty if it has none. */
  public Optional<Calibration> calibration() throws IOException {
    return Calibration.of(entries().stream().map(Promise::gain).toList());
  }
}
