package dev.headroom.analysis.response;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.ResponseWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** A run's responses, second by second. */
public final class LoadWindows {
  /** More than eleven days. */
  private static final long MAX_SECONDS = 1_000_000;

  private final NavigableMap<Long, LoadWindow> bySecond;
  private final List<Stall> stalls;
  private final List<Stall> leftOut;
  private final double knownUntilSeconds;

  private LoadWindows(
      NavigableMap<Long, LoadWindow> bySecond, List<Stall> stalls, double knownUntilSeconds) {
    this.bySecond = bySecond;
    this.stalls = List.copyOf(stalls);
    this.leftOut = Stalls.accidents(this.stalls);
    this.knownUntilSeconds = knownUntilSeconds;
  }

  /** Of a run, without the seconds that tell nothing. */
  public static LoadWindows of(RecordedRun run) {
    LoadWindows all = of(run.responses());
    return all.isEmpty()
        ? all
        : new LoadWindows(
            all.bySecond, Stalls.find(all, run.steps()), LogEnd.of(run, all.lastSecond()));
  }

  public static LoadWindows of(List<ResponseWindow> responses) {
    NavigableMap<Long, LoadWindow> bySecond = new TreeMap<>();
    for (ResponseWindow response : responses) {
      long second = Math.round(Math.floor(response.startSeconds() + 1e-6));
      bySecond.merge(
          second,
          LoadWindow.empty(second).plus(response.request(), response.ok(), response.microseconds()),
          (sum, one) -> sum.plus(response.request(), response.ok(), response.microseconds()));
    }
    return new LoadWindows(bySecond, List.of(), Double.POSITIVE_INFINITY);
  }

  public boolean isEmpty() {
    return bySecond.isEmpty();
  }

  /** First second with a response. */
  public long firstSecond() {
    return bySecond.firstKey();
  }

  /** Last second with a response. */
  public long lastSecond() {
    return bySecond.lastKey();
  }

  /** Times in which the target stood still, in their order. */
  public List<Stall> stalls() {
    return stalls;
  }

  /** Epoch second from which on nothing is known of responses; infinite where all is. */
  public double knownUntilSeconds() {
    return knownUntilSeconds;
  }

  /**
   * The whole seconds inside [from, to) of which something is known, also those in which nothing
   * came back; without {@link #stalls}, unless they are the target's habit; the first {@value
   * #MAX_SECONDS} of a stretch that a damaged time makes longer.
   */
  public List<LoadWindow> inside(double fromSeconds, double toSeconds) {
    List<LoadWindow> inside = new ArrayList<>();
    long first = (long) Math.ceil(fromSeconds - 1e-6);
    double end = Math.min(toSeconds, knownUntilSeconds);
    for (long second = first; second + 1 <= end && second < first + MAX_SECONDS; second++) {
      if (isEvidence(second)) {
        LoadWindow window = bySecond.get(second);
        inside.add(window == null ? LoadWindow.empty(second) : window);
      }
    }
    return inside;
  }

  private boolean isEvidence(long second) {
    return leftOut.stream().noneMatch(stall -> stall.touches(second));
  }

  /** Response times of all given seconds together, in microseconds. */
  public static Histogram merged(List<LoadWindow> windows) {
    Histogram all = new Histogram(3);
    windows.forEach(window -> all.add(window.okMicroseconds()));
    return all;
  }
}
