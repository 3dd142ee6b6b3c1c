package dev.headroom.analysis.simulation.recording;

import dev.headroom.analysis.simulation.system.SimRequest;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Responses by second and request, in whole milliseconds as a load generator's log has them. */
final class SimResponses {
  private static final long MICROS_PER_MILLI = 1000;

  private final List<SimRequest> requests;
  private final List<TreeMap<Long, Long>> counts = new ArrayList<>();
  private final List<TreeMap<Long, Long>> refused = new ArrayList<>();
  private final List<ResponseWindow> windows = new ArrayList<>();
  private long total;
  private long failed;

  SimResponses(List<SimRequest> requests) {
    this.requests = requests;
    for (int i = 0; i < requests.size(); i++) {
      counts.add(new TreeMap<>());
      refused.add(new TreeMap<>());
    }
  }

  void add(int request, double seconds) {
    add(counts.get(request), seconds);
    total++;
  }

  void addFailed(int request, double seconds) {
    add(refused.get(request), seconds);
    failed++;
  }

  private static void add(TreeMap<Long, Long> to, double seconds) {
    to.merge(MICROS_PER_MILLI * Math.round(1000 * seconds), 1L, Long::sum);
  }

  /** Ends a second. */
  void second(double startSeconds) {
    for (int i = 0; i < counts.size(); i++) {
      window(startSeconds, requests.get(i).name(), true, counts.get(i));
      window(startSeconds, requests.get(i).name(), false, refused.get(i));
    }
  }

  private void window(double startSeconds, String name, boolean ok, TreeMap<Long, Long> times) {
    if (!times.isEmpty()) {
      windows.add(
          new ResponseWindow(startSeconds, startSeconds + 1, name, ok, ResponseTimes.of(times)));
      times.clear();
    }
  }

  /** Responses so far. */
  long total() {
    return total;
  }

  /** Failures so far. */
  long failed() {
    return failed;
  }

  List<ResponseWindow> windows() {
    return windows;
  }
}
