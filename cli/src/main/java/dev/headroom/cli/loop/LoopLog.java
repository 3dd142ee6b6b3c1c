package dev.headroom.cli.loop;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.run.Goal;
import dev.headroom.run.file.JsonLinesReader;
import dev.headroom.run.file.JsonLinesWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The rounds of loops to a goal, one JSON line each in the folder that holds the runs, written as
 * soon as a round is over: a loop that was killed goes on with the next one.
 */
public final class LoopLog {
  private static final String FILE = "loop.jsonl";

  private final Path file;
  private final String system;
  private final Goal goal;

  /**
   * A round, or the end of a loop.
   *
   * @param system that the loop is about, in words that stay the same from start to start
   * @param goal to be reached
   * @param run id of the run that the round measured; empty for the end of a loop
   * @param applied the remedy that was applied before it; empty in the first round
   * @param note what its user did before it, in his words
   * @param takenBack whether what was done made it worse, and was taken back
   * @param ended why the loop ended; empty for a round
   */
  public record Entry(
      String system,
      Goal goal,
      Optional<String> run,
      Optional<RemedyProposal> applied,
      Optional<String> note,
      boolean takenBack,
      Optional<String> ended) {
    public Entry {
      Objects.requireNonNull(system, "system");
      Objects.requireNonNull(goal, "goal");
      run = run == null ? Optional.empty() : run;
      applied = applied == null ? Optional.empty() : applied;
      note = note == null ? Optional.empty() : note;
      ended = ended == null ? Optional.empty() : ended;
    }
  }

  /**
   * @param runs folder of all runs
   * @param system as in {@link Entry}
   */
  public LoopLog(Path runs, String system, Goal goal) {
    this.file = runs.resolve(FILE);
    this.system = system;
    this.goal = goal;
  }

  /** The rounds of the loop that is under way, the oldest first; none where none is. */
  public List<Entry> rounds() throws IOException {
    List<Entry> rounds = new ArrayList<>();
    for (Entry entry : JsonLinesReader.all(file, Entry.class)) {
      if (entry.system().equals(system) && entry.goal().equals(goal)) {
        if (entry.ended().isPresent()) {
          rounds.clear();
        } else {
          rounds.add(entry);
        }
      }
    }
    return rounds;
  }

  void measured(String run, Optional<RemedyProposal> applied, boolean takenBack)
      throws IOException {
    add(
        new Entry(
            system,
            goal,
            Optional.of(run),
            applied,
            Optional.empty(),
            takenBack,
            Optional.empty()));
  }

  /** A round of a system that its user changes. */
  public void measured(String run, Optional<String> note) throws IOException {
    add(new Entry(system, goal, Optional.of(run), Optional.empty(), note, false, Optional.empty()));
  }

  /** No round follows. */
  public void ended(String why) throws IOException {
    add(
        new Entry(
            system,
            goal,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.of(why)));
  }

  private void add(Entry entry) throws IOException {
    try (JsonLinesWriter writer = JsonLinesWriter.append(file)) {
      writer.write(entry);
    }
  }
}
