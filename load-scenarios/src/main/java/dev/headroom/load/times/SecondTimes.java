package dev.headroom.load.times;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** The response times of a second, by request and outcome. Not thread-safe. */
final class SecondTimes {
  private static final int DIGITS = 3;

  private final Map<String, Histogram> ok = new TreeMap<>();
  private final Map<String, Histogram> failed = new TreeMap<>();

  void add(String request, boolean isOk, long micros) {
    Map<String, Histogram> outcome = isOk ? ok : failed;
    Histogram times = outcome.get(request);
    if (times == null) {
      times = new Histogram(DIGITS);
      times.setTag(TimesTag.of(request, isOk));
      outcome.put(request, times);
    }
    times.recordValue(micros);
  }

  Iterable<Histogram> expected() {
    return ok.values();
  }

  Iterable<Histogram> failed() {
    return failed.values();
  }
}
