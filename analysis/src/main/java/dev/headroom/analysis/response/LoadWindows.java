package dev.headroom.analysis.response;

import static java.util.stream.Collectors.groupingBy;

import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.ResponseWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/** A run's responses, second by second. */
public final class LoadWindows {
  /** Seconds before the first and after the last response of a run that are looked at. */
  private static final long MAX_SILENCE_SECONDS = 120;

  private final NavigableMap<Long, LoadWindow> bySecond;
  private final List<Stall> stalls;
  private final List<Stall> leftOut;
  private final List<UnknownTime> unknown;
  private final List<ShortTime> shortTimes;

  private LoadWindows(
      NavigableMap<Long, LoadWindow> bySecond,
      List<Stall> stalls,
      List<UnknownTime> unknown,
      List<ShortTime> shortTimes) {
    this.bySecond = bySecond;
    this.stalls = List.copyOf(stalls);
    this.leftOut = Stalls.accidents(this.stalls);
    this.unknown = List.copyOf(unknown);
    this.shortTimes = List.copyOf(shortTimes);
  }

  /** Of a run, without the seconds that tell nothing. */
  public static LoadWindows of(RecordedRun run) {
    LoadWindows all = of(run.responses());
    List<UnknownTime> unknown = UnknownTime.of(run, all.bySecond.navigableKeySet());
    List<ShortTime> shortTimes = ShortTime.of(run);
    LoadWindows known = new LoadWindows(all.bySecond, List.of(), unknown, shortTimes);
    return all.isEmpty()
        ? known
        : new LoadWindows(all.bySecond, Stalls.find(known, run.steps()), unknown, shortTimes);
  }

  public static LoadWindows of(List<ResponseWindow> responses) {
    Map<Long, List<ResponseWindow>> grouped =
        responses.stream()
            .collect(groupingBy(one -> Math.round(Math.floor(one.startSeconds() + 1e-6))));
    NavigableMap<Long, LoadWindow> bySecond = new TreeMap<>();
    grouped.forEach((second, all) -> bySecond.put(second, LoadWindow.of(second, all)));
    return new LoadWindows(bySecond, List.of(), List.of(), List.of());
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

  /** Whether it is known what came back in a second. */
  public boolean isKnown(long second) {
    return unknown.stream().noneMatch(time -> time.holds(second));
  }

  /** Whole seconds of a time of which it is not known what came back. */
  public long unknownSeconds(double fromSeconds, double toSeconds) {
    return unknown.isEmpty()
        ? 0
        : LongStream.range((long) Math.ceil(fromSeconds), (long) Math.floor(toSeconds))
            .filter(second -> !isKnown(second))
            .count();
  }

  /**
   * The whole seconds inside [from, to) of which something is known, also those in which nothing
   * came back, as far as {@value #MAX_SILENCE_SECONDS} from the run's responses: a damaged time may
   * lie days away. Without {@link #stalls}, unless they are the target's habit, and without those
   * in which an injector's share was not sent.
   */
  public List<LoadWindow> inside(double fromSeconds, double toSeconds) {
    List<LoadWindow> inside = new ArrayList<>();
    long from = (long) Math.ceil(fromSeconds - 1e-6);
    long first = isEmpty() ? from : Math.max(from, firstSecond() - MAX_SILENCE_SECONDS);
    long last = (isEmpty() ? from : lastSecond() + 1) + MAX_SILENCE_SECONDS;
    double end = Math.min(toSeconds, last);
    for (long second = first; second + 1 <= end; second++) {
      if (isEvidence(second)) {
        LoadWindow window = bySecond.get(second);
        inside.add(window == null ? LoadWindow.empty(second) : window);
      }
    }
    return inside;
  }

  private boolean isEvidence(long second) {
    return isKnown(second)
        && shortTimes.stream().noneMatch(time -> time.touches(second))
        && leftOut.stream().noneMatch(stall -> stall.touches(second));
  }

  /** Response times of all given seconds together, in microseconds. */
  public static Histogram merged(List<LoadWindow> windows) {
    Histogram all = new Histogram(3);
    windows.forEach(window -> window.okTimes().addTo(all));
    return all;
  }
}
