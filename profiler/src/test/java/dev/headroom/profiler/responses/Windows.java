package dev.headroom.profiler.responses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/**
 * A {@code responses.hlog} as any reader of the standard format sees it.
 *
 * @param tags in the order of the log, a line each
 * @param bySecond all lines of one second and tag added up, by {@code second tag}
 */
public record Windows(List<String> tags, Map<String, Histogram> bySecond) {
  public static Windows read(Path file) {
    List<String> tags = new ArrayList<>();
    Map<String, Histogram> bySecond = new TreeMap<>();
    try (var in = Files.newInputStream(file);
        HistogramLogReader reader = new HistogramLogReader(in)) {
      while (reader.hasNext()) {
        Histogram window = (Histogram) reader.nextIntervalHistogram();
        tags.add(window.getTag());
        bySecond
            .computeIfAbsent(
                window.getStartTimeStamp() / 1_000 + " " + window.getTag(), key -> new Histogram(3))
            .add(window);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Windows(tags, bySecond);
  }

  public long count(long second, String tag) {
    Histogram window = bySecond.get(second + " " + tag);
    return window == null ? 0 : window.getTotalCount();
  }

  public long total() {
    return bySecond.values().stream().mapToLong(Histogram::getTotalCount).sum();
  }
}
