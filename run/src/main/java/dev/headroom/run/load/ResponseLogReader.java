package dev.headroom.run.load;

import dev.headroom.run.file.TextLines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/**
 * Reads {@code responses.hlog}. HdrHistogram's own reader ends at a damaged line, without a word or
 * with an exception of one of many kinds; so it is given one line at a time, after those of the
 * head that say from when the times are counted.
 */
public final class ResponseLogReader {
  /** Several times as much as hours in microseconds take, to three digits. */
  private static final int MAX_BYTES = 1 << 20;

  /** The last line of each kind that says from when times are counted. */
  private String startTime = "";

  private String baseTime = "";
  private final Consumer<ResponseWindow> windows;

  /**
   * @param windows takes each window that is read
   */
  ResponseLogReader(Consumer<ResponseWindow> windows) {
    this.windows = windows;
  }

  /**
   * Adds the log's windows to {@code into}, in their order.
   *
   * @return how many lines were damaged
   */
  public static int read(Path file, List<ResponseWindow> into) throws IOException {
    return read(file, (Consumer<ResponseWindow>) into::add);
  }

  /** Likewise, where they need not be kept. */
  public static int read(Path file, Consumer<ResponseWindow> into) throws IOException {
    return TextLines.read(file, new ResponseLogReader(into)::add);
  }

  /**
   * Takes the next line.
   *
   * @return whether it made sense
   */
  boolean add(String line) {
    if (line.startsWith("#[StartTime")) {
      startTime = line + "\n";
      return true;
    }
    if (line.startsWith("#[BaseTime")) {
      baseTime = line + "\n";
      return true;
    }
    if (line.startsWith("#") || line.startsWith("\"")) {
      return true;
    }
    Optional<ResponseWindow> window = window(startTime + baseTime + line + "\n");
    window.ifPresent(windows);
    return window.isPresent();
  }

  private static Optional<ResponseWindow> window(String log) {
    byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
    try (HistogramLogReader reader = new HistogramLogReader(new ByteArrayInputStream(bytes))) {
      EncodableHistogram next = reader.nextIntervalHistogram();
      if (!(next instanceof Histogram histogram)
          || histogram.getEstimatedFootprintInBytes() > MAX_BYTES) {
        return Optional.empty();
      }
      ResponseTag tag = ResponseTag.parse(histogram.getTag());
      double start = histogram.getStartTimeStamp() / 1000.0;
      double end = histogram.getEndTimeStamp() / 1000.0;
      return Optional.of(
          new ResponseWindow(
              start, end, tag.request(), tag.failure(), ResponseTimes.of(histogram)));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
