package dev.headroom.profiler.responses;

import dev.headroom.run.load.FailureKind;
import dev.headroom.run.load.ResponseLogWriter;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sorts responses into one-second windows by the time at which they came, in memory that neither
 * the length of the log nor damage in it can fill: only the few newest seconds are kept, and these
 * are written early where they grow too large. A straggler after that gets a window of its own for
 * the same second, which readers add up.
 */
public final class ResponseWindows {
  /** Records are in order of completion, except for delays of a second or so in writing them. */
  private static final int OPEN_SECONDS = 4;

  /** Pairs of ints: 16 MB. */
  private static final int MAX_SLOTS = 1 << 21;

  /** What a window takes beside its counts and the characters of its name, in pairs of ints. */
  private static final int WINDOW_SLOTS = 32;

  private static final long MAX_MICROS = 3_600_000_000L;

  private static final class Second {
    private final long epochSecond;
    private final Map<String, MillisCounts> ok = new HashMap<>();
    private final Map<FailureKind, Map<String, MillisCounts>> failed =
        new EnumMap<>(FailureKind.class);

    private Second(long epochSecond) {
      this.epochSecond = epochSecond;
    }

    private long kindsOfFailure(String name) {
      return failed.values().stream().filter(windows -> windows.containsKey(name)).count();
    }
  }

  private final ResponseLogWriter writer;
  private final TreeMap<Long, Second> open = new TreeMap<>();

  /** The second of the last response, most often also that of the next one. */
  private Second current;

  private OwnTimes own = OwnTimes.none();
  private long slots;
  private long requests;

  public ResponseWindows(ResponseLogWriter writer) {
    this.writer = writer;
  }

  /** From now on windows have these times, where they agree with what is added. */
  public void timesFrom(OwnTimes times) {
    own = times;
  }

  /**
   * Takes one response, or what came instead.
   *
   * @param name of the request
   * @param startMillis epoch milliseconds at which it was sent
   * @param endMillis epoch milliseconds
   * @param ok whether it was the expected one
   */
  public void add(String name, long startMillis, long endMillis, boolean ok) {
    if (ok) {
      add(name, startMillis, endMillis, at(endMillis).ok);
    } else {
      addFailed(name, startMillis, endMillis, FailureKind.OTHER);
    }
  }

  /** Takes what came instead of a response, as {@link #add}, where it is known why. */
  public void addFailed(String name, long startMillis, long endMillis, FailureKind kind) {
    Map<FailureKind, Map<String, MillisCounts>> failed = at(endMillis).failed;
    add(name, startMillis, endMillis, failed.computeIfAbsent(kind, first -> new HashMap<>()));
  }

  private Second at(long endMillis) {
    long epochSecond = Math.floorDiv(endMillis, 1_000L);
    if (current == null || current.epochSecond != epochSecond) {
      current = second(epochSecond);
    }
    return current;
  }

  private void add(
      String name, long startMillis, long endMillis, Map<String, MillisCounts> windows) {
    MillisCounts counts = windows.get(name);
    if (counts == null) {
      counts = new MillisCounts();
      windows.put(name, counts);
      slots += counts.slots() + WINDOW_SLOTS + name.length() / 4;
    }
    int before = counts.slots();
    counts.add((int) (endMillis - startMillis));
    slots += counts.slots() - before;
    requests++;
    if (slots > MAX_SLOTS) {
      finish();
    }
  }

  /** Responses so far. */
  public long requests() {
    return requests;
  }

  int openSeconds() {
    return open.size();
  }

  int openWindows() {
    return open.values().stream()
        .flatMap(second -> Stream.concat(Stream.of(second.ok), second.failed.values().stream()))
        .mapToInt(Map::size)
        .sum();
  }

  /** Writes what is still open. */
  public void finish() {
    while (!open.isEmpty()) {
      write(open.pollFirstEntry().getValue());
    }
    current = null;
    slots = 0;
  }

  private Second second(long epochSecond) {
    Second second = open.get(epochSecond);
    if (second == null) {
      while (open.size() >= OPEN_SECONDS) {
        write(open.pollFirstEntry().getValue());
      }
      second = new Second(epochSecond);
      open.put(epochSecond, second);
    }
    return second;
  }

  private void write(Second second) {
    write(second, Optional.empty(), second.ok);
    second.failed.forEach((kind, windows) -> write(second, Optional.of(kind), windows));
  }

  private void write(
      Second second, Optional<FailureKind> failure, Map<String, MillisCounts> windows) {
    long begin = second.epochSecond;
    new TreeMap<>(windows)
        .forEach(
            (name, counts) -> {
              slots -= counts.slots() + WINDOW_SLOTS + name.length() / 4;
              ResponseTimes logged = counts.times(MAX_MICROS);
              // The own times do not say of which kind a failure was.
              ResponseTimes times =
                  second.kindsOfFailure(name) > 1 && failure.isPresent()
                      ? logged
                      : own.instead(begin, name, failure.isEmpty(), logged);
              writer.write(new ResponseWindow(begin, begin + 1.0, name, failure, times));
            });
  }
}
