package dev.headroom.load;

import dev.headroom.load.times.RequestTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;

/**
 * What it costs to note how long a request took, in microseconds, while finished seconds are being
 * written. Prints a Markdown table. Run by {@code .ci/bench-draw}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class TimingBenchmark {
  private static final String REQUEST = "GET /posts/{id}";

  private Path file;
  private RequestTimes times;

  @Setup
  public void prepare() throws IOException {
    file = Files.createTempFile("headroom-times", ".hlog");
    times = new RequestTimes(Optional.of(file), Clock.systemUTC(), System::nanoTime);
    times.start();
  }

  @TearDown
  public void remove() throws IOException {
    Files.delete(file);
  }

  @Benchmark
  public void alone() {
    note();
  }

  /** As many event loops as there are cores here. */
  @Benchmark
  @Threads(2)
  public void two() {
    note();
  }

  private void note() {
    times.ended(REQUEST, true, times.begin());
  }

  public static void main(String[] arguments) throws RunnerException {
    BenchmarkTable.print(
        TimingBenchmark.class, "threads that note at once", run -> "" + run.getThreads());
  }
}
