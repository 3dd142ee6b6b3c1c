package dev.headroom.run.load;

import dev.headroom.run.file.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.HdrHistogram.HistogramLogWriter;

/**
 * Writes {@code responses.hlog}: HdrHistogram's standard interval log, in absolute epoch seconds
 * and microseconds. The file is written beside its place and moved there by {@link #finish};
 * closing without that leaves nothing.
 */
public final class ResponseLogWriter implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path file;
  private final Path beside;
  private final PrintStream out;
  private final HistogramEncoder encoder = new HistogramEncoder();

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
    HistogramLogWriter writer = new HistogramLogWriter(out);
    writer.outputLogFormatVersion();
    writer.outputStartTime((long) (startSeconds * 1000.0));
    writer.outputLegend();
  }

  /** Writes one window; empty ones are left out. */
  public void write(ResponseWindow window) {
    if (window.count() == 0) {
      return;
    }
    ResponseTimes times = window.times();
    // Response times are in microseconds, the log's readable maximum in milliseconds.
    long max = HistogramEncoder.highestEquivalent(times.micros(times.different() - 1));
    text("Tag=" + new ResponseTag(window.request(), window.failure()) + ",");
    text(thousandths(Math.round(1e3 * window.startSeconds())) + ",");
    text(thousandths(Math.round(1e3 * (window.endSeconds() - window.startSeconds()))) + ",");
    text(thousandths(max) + ",");
    byte[] histogram = encoder.encode(times);
    out.write(histogram, 0, histogram.length);
    out.write('\n');
  }

  private void text(String ascii) {
    byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
    out.write(bytes, 0, bytes.length);
  }

  private static String thousandths(long number) {
    return BigDecimal.valueOf(number, 3).toPlainString();
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
    encoder.close();
    out.close();
    Files.deleteIfExists(beside);
  }
}
