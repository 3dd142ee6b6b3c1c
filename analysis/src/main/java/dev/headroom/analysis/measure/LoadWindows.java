package dev.headroom.analysis.measure;

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

  private LoadWindows(NavigableMap<Long, LoadWindow> bySecond) {
    this.bySecond = bySecond;
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
    return new LoadWindows(bySecond);
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

  /**
   * The whole seconds inside [from, to), also those in which nothing came back; the first {@value
   * #MAX_SECONDS} of a stretch that a damaged time makes longer.
   */
  public List<LoadWindow> inside(double fromSeconds, double toSeconds) {
    List<LoadWindow> inside = new ArrayList<>();
    long first = (long) Math.ceil(fromSeconds - 1e-6);
    for (long second = first; second + 1 <= toSeconds && second < first + MAX_SECONDS; second++) {
      LoadWindow window = bySecond.get(second);
      inside.add(window == null ? LoadWindow.empty(second) : window);
    }
    return inside;
  }

  /** Response times of all given seconds together, in microseconds. */
  static Histogram merged(List<LoadWindow> windows) {
    Histogram all = new Histogram(3);
    windows.forEach(window -> all.add(window.okMicroseconds()));
    return all;
  }
}
