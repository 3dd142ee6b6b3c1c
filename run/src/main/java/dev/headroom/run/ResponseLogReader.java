package dev.headroom.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/** Reads {@code responses.hlog}. */
final class ResponseLogReader {
  private ResponseLogReader() {}

  /**
   * All windows of the log, in its order.
   *
   * @throws RunFormatException if the file is not a histogram log
   */
  static List<ResponseWindow> read(Path file) throws IOException {
    List<ResponseWindow> windows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        HistogramLogReader reader = new HistogramLogReader(in)) {
      while (reader.hasNext()) {
        EncodableHistogram next = reader.nextIntervalHistogram();
        if (next instanceof Histogram histogram) {
          ResponseTag tag = ResponseTag.parse(histogram.getTag());
          windows.add(
              new ResponseWindow(
                  histogram.getStartTimeStamp() / 1000.0,
                  histogram.getEndTimeStamp() / 1000.0,
                  tag.request(),
                  tag.ok(),
                  histogram));
        }
      }
    } catch (RuntimeException e) {
      throw new RunFormatException(
          file + " is not a histogram log; delete it to have it derived anew: " + e.getMessage(),
          e);
    }
    return windows;
  }
}
