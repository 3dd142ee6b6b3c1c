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
  private final List<ResponseWindow> windows = new ArrayList<>();
  private long total;

  SimResponses(List<SimRequest> requests) {
    this.requests = requests;
    requests.forEach(request -> counts.add(new TreeMap<>()));
  }

  void add(int request, double seconds) {
    counts.get(request).merge(MICROS_PER_MILLI * Math.round(1000 * seconds), 1L, Long::sum);
    total++;
  }

  /** Ends a second. */
  void second(double startSeconds) {
    for (int i = 0; i < counts.size(); i++) {
      if (!counts.get(i).isEmpty()) {
        ResponseTimes times = ResponseTimes.of(counts.get(i));
        String name = requests.get(i).name();
        windows.add(new ResponseWindow(startSeconds, startSeconds + 1, name, true, times));
        counts.get(i).clear();
      }
    }
  }

  /** Responses so far. */
  long total() {
    return total;
  }

  List<ResponseWindow> windows() {
    return windows;
  }
}
