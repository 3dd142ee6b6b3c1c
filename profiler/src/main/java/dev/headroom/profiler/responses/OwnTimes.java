package dev.headroom.profiler.responses;

import dev.headroom.run.RunLayout;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseTimesCursor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The response times in microseconds that an injector measured itself, in the place of those of its
 * log in milliseconds. How many responses there were, when, and of which outcome, is always the
 * log's word.
 *
 * <p>Whether both speak of the same responses is decided for each second, request and outcome: the
 * own times count if they are as many as the log's, but for a twentieth (or two). They cannot be
 * exactly as many, since an answer that comes at the end of a second may be in one of them still
 * and in the other in the next second. Of failures there is no such two to spare: what is too many
 * may have failed for another reason. Where there are some more or fewer, the times of the log's
 * responses are the own quantiles, so that none is lost and none invented. Where they do not agree,
 * as at the torn end of a run that was killed, the log's times stay.
 */
public final class OwnTimes implements AutoCloseable {
  private static final double MOST_OFF = 0.05;
  private static final long ALWAYS_OFF = 2;

  private final Optional<ResponseTimesCursor> file;
  private boolean unreadable;

  private OwnTimes(Optional<ResponseTimesCursor> file) {
    this.file = file;
  }

  public static OwnTimes none() {
    return new OwnTimes(Optional.empty());
  }

  /** Those beside a log of a run's folder {@code load/}; none where there is no file of them. */
  public static OwnTimes beside(Path log) throws IOException {
    Optional<Path> own = fileBeside(log);
    return own.isEmpty() ? none() : new OwnTimes(Optional.of(new ResponseTimesCursor(own.get())));
  }

  static Optional<Path> fileBeside(Path log) {
    return RunLayout.timesOf(log.getFileName().toString())
        .map(log::resolveSibling)
        .filter(found -> Files.isRegularFile(found, LinkOption.NOFOLLOW_LINKS));
  }

  /**
   * What to take for the times of a log's responses.
   *
   * @param second in which they ended, since the Unix epoch
   * @param ok whether they were as expected
   * @param logged what the log has
   * @return as many
   */
  ResponseTimes instead(long second, String request, boolean ok, ResponseTimes logged) {
    if (file.isEmpty() || unreadable) {
      return logged;
    }
    try {
      ResponseTimes own = file.get().of(second, request, ok);
      return agree(own.count(), logged.count(), ok) ? own.scaledTo(logged.count()) : logged;
    } catch (IOException e) {
      // As a file that ends here.
      unreadable = true;
      return logged;
    }
  }

  static boolean agree(long own, long logged, boolean ok) {
    double off = Math.max(ok ? ALWAYS_OFF : 0, MOST_OFF * logged);
    return own > 0 && Math.abs(own - logged) <= off;
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
