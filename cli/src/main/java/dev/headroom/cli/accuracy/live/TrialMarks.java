package dev.headroom.cli.accuracy.live;

import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.FailureLine;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.file.JsonLinesReader;
import dev.headroom.run.file.JsonLinesWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Marks in a folder of runs, kept as they come, so that an examination can be gone on with.
 *
 * @param <M> what a trial is marked with
 */
public final class TrialMarks<M extends TrialMarks.Marked> {
  private final Path file;
  private final Class<M> type;

  /** Something that a trial came to. */
  public interface Marked {
    LiveTrial trial();
  }

  /** Measures a trial and marks it. */
  @FunctionalInterface
  public interface Marking<M> {
    M mark(LiveTrial trial) throws IOException, InterruptedException;
  }

  /**
   * @param file a JSON line a mark, whether or not it is there yet
   */
  public TrialMarks(Path file, Class<M> type) {
    this.file = file;
    this.type = type;
  }

  /** Adds a mark for good. */
  public void add(M mark) throws IOException {
    try (JsonLinesWriter writer = JsonLinesWriter.append(file)) {
      writer.write(mark);
    }
  }

  /** The last mark of each of the trials that has one; lines that are damaged are left out. */
  public List<M> of(List<LiveTrial> trials) throws IOException {
    Map<LiveTrial, M> last = new LinkedHashMap<>();
    JsonLinesReader.all(file, type).forEach(mark -> last.put(mark.trial(), mark));
    return trials.stream().filter(last::containsKey).map(last::get).toList();
  }

  /**
   * Measures the trials that have no mark yet. What cannot be planted or loaded here stays open,
   * and the others are none the worse.
   *
   * @param done marks of those that have one
   * @param told of a mark, in a line
   * @param tell told of each trial
   * @return these marks and the new ones
   */
  public List<M> withRest(
      List<LiveTrial> trials,
      List<M> done,
      Marking<M> marking,
      Function<M, String> told,
      Consumer<String> tell)
      throws IOException, InterruptedException {
    List<M> marks = new ArrayList<>(done);
    List<LiveTrial> open = new ArrayList<>(trials);
    done.forEach(mark -> open.remove(mark.trial()));
    if (!done.isEmpty()) {
      tell.accept(done.size() + " of " + trials.size() + " are in " + file + " already");
    }
    long begin = System.nanoTime();
    for (int i = 0; i < open.size(); i++) {
      try {
        M mark = marking.mark(open.get(i));
        add(mark);
        marks.add(mark);
        tell.accept(
            progress(i + 1, open.size(), System.nanoTime() - begin) + "  " + told.apply(mark));
      } catch (RefusedException | FailedException e) {
        tell.accept(open.get(i) + " was not measured: " + e.getMessage());
      } catch (IOException e) {
        throw new IOException(open.get(i) + ": " + FailureLine.reason(e), e);
      }
    }
    return List.copyOf(marks);
  }

  private static String progress(int done, int of, long nanos) {
    Duration left = Duration.ofNanos(nanos / done * (of - done));
    return String.format(
        Locale.ROOT, "%d of %d, %d:%02d h left", done, of, left.toHours(), left.toMinutesPart());
  }
}
