package dev.headroom.cli.injector.kubernetes.cluster;

import io.fabric8.kubernetes.client.dsl.LogWatch;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Follows what a pod prints, line by line, on a thread of its own. The API server may end the
 * answer at any time; it is asked again for what came after the last line. Of a log that cannot be
 * read the lines are missing, and nothing else.
 */
final class PodLog implements AutoCloseable {
  private final PodResource pod;
  private final Pace pace;
  private final Consumer<String> say;
  private final Thread thread = new Thread(this::follow, "headroom-pod-log");
  private String lastTime = "";
  private final AtomicReference<LogWatch> watch = new AtomicReference<>();
  private volatile boolean isClosed;

  private PodLog(PodResource pod, Pace pace, Consumer<String> say) {
    this.pod = pod;
    this.pace = pace;
    this.say = say;
    thread.setDaemon(true);
  }

  /**
   * @param say what becomes of a line
   */
  static PodLog follow(PodResource pod, Pace pace, Consumer<String> say) {
    PodLog log = new PodLog(pod, pace, say);
    log.thread.start();
    return log;
  }

  private void follow() {
    try {
      boolean isMore = true;
      while (isMore && !isClosed) {
        try {
          read(open());
          isMore = Optional.ofNullable(pod.get()).filter(JobPods::isRunning).isPresent();
        } catch (IOException | RuntimeException e) {
          // Whatever the client throws here: asked again below, as after an answer that ended.
        }
        Thread.sleep(pace.lookEvery().toMillis());
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  /** Not under a lock: an API server may take its time, and closing must not wait for it. */
  private LogWatch open() {
    var lines = pod.withReadyWaitTimeout((int) pace.lookEvery().toMillis()).usingTimestamps();
    LogWatch opened = lastTime.isEmpty() ? lines.watchLog() : lines.sinceTime(lastTime).watchLog();
    watch.set(opened);
    if (isClosed) {
      opened.close();
    }
    return opened;
  }

  private void read(LogWatch answer) throws IOException {
    if (answer.getOutput() == null) {
      return;
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.getOutput(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        print(line);
      }
    }
  }

  /** Times stand in front of lines and sort as texts do; those until the last were told already. */
  private void print(String line) {
    int space = line.indexOf(' ');
    if (space > 0 && line.substring(0, space).compareTo(lastTime) > 0) {
      lastTime = line.substring(0, space);
      if (!isClosed) {
        say.accept(line.substring(space + 1));
      }
    }
  }

  @Override
  public void close() {
    isClosed = true;
    thread.interrupt();
    LogWatch open = watch.get();
    if (open != null) {
      open.close();
    }
  }
}
