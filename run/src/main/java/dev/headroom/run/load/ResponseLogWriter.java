package dev.headroom.run.load;

import dev.headroom.run.file.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Writes {@code responses.hlog}: HdrHistogram's standard interval log, in absolute epoch seconds
 * and microseconds. The file is written beside its place and moved there by {@link #finish};
 * closing without that leaves nothing.
 */
public final class ResponseLogWriter implements AutoCloseable {
  /** Response times are in microseconds, the log's readable maximum in milliseconds. */
  private static final double MICROSECONDS_PER_MILLISECOND = 1000.0;

  private static final int DIGITS = 3;
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final Path beside;
  private final PrintStream out;
  private final HistogramLogWriter writer;
  private final Histogram histogram = new Histogram(DIGITS);

  /**
   * Begins the log.
   *
   * @param startSeconds epoch seconds of the load's begin
   */
  public ResponseLogWriter(Path file, double startSeconds) throws IOException {
    this(file, AtomicFile.freshBeside(file), startSeconds);
  }

  ResponseLogWriter(Path file, Path beside, double startSeconds) throws IOException {
    this.file = file;
    this.beside = beside;
    Files.createDirectories(file.getParent());
    this.out =
        new PrintStream(
            new BufferedOutputStream(Files.newOutputStream(beside), BUFFER_BYTES), false, "UTF-8");
    this.writer = new HistogramLogWriter(out);
    writer.outputLogFormatVersion();
    writer.outputStartTime((long) (startSeconds * 1000.0));
    writer.outputLegend();
  }

  /** Writes one window; empty ones are left out. */
  public void write(ResponseWindow window) {
    if (window.count() == 0) {
      return;
    }
    histogram.reset();
    window.times().addTo(histogram);
    histogram.setTag(new ResponseTag(window.request(), window.ok()).toString());
    writer.outputIntervalHistogram(
        window.startSeconds(), window.endSeconds(), histogram, MICROSECONDS_PER_MILLISECOND);
  }

  /** Puts the finished log in its place. */
  public void finish() throws IOException {
    out.close();
    if (out.checkError()) {
      throw new IOException("cannot write " + file);
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(beside);
  }
}
