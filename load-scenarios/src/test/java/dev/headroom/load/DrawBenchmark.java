package dev.headroom.load;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.gatling.TrafficSource;
import dev.headroom.load.mix.DrawnRequest;
import dev.headroom.load.mix.RequestSource;
import dev.headroom.load.plan.TrafficPlan;
import dev.headroom.load.traffic.Arrival;
import dev.headroom.load.traffic.Shard;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.RunnerException;

/**
 * How long it takes to draw a request: when it is due, which one it is, its keys and its body.
 * Prints a Markdown table. Run by {@code .ci/bench-draw}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class DrawBenchmark {
  private static final Map<String, Map<String, String>> TRAFFIC =
      Map.of(
          "the reference system's mix",
          Map.of(),
          "a read to each write of 1 KB",
          Map.of("readsPerWrite", "1"),
          "100 reads to each write",
          Map.of("readsPerWrite", "100"),
          "10 million keys that drift, one of them hot",
          Map.of("posts", "10000000", "skew", "0.99", "hotShare", "0.1", "driftSeconds", "5"),
          "a list with ids, in bursts, a fourth of them",
          Map.of(
              "requests",
              "GET /items/{1-500} 9; POST /items/{1-500}/parts/{1-9} 1",
              "arrivals",
              "bursts",
              "shards",
              "4"));

  @Param({
    "the reference system's mix",
    "a read to each write of 1 KB",
    "100 reads to each write",
    "10 million keys that drift, one of them hot",
    "a list with ids, in bursts, a fourth of them"
  })
  public String traffic;

  private TrafficPlan plan;
  private RequestSource requests;
  private Shard.Stream stream;

  @Setup
  public void prepare() {
    Map<String, String> properties = new HashMap<>(TRAFFIC.get(traffic));
    properties.put("baseUrl", "http://127.0.0.1");
    properties.put("shape", "hold 1000/s 600s; ramp 1000/s..5000/s 600s");
    LoadOptions options = LoadOptions.of(properties);
    plan = TrafficSource.OF_OPTIONS.plan(options);
    requests = TrafficSource.OF_OPTIONS.requests(options);
    stream = plan.stream();
  }

  @Benchmark
  public DrawnRequest draw() {
    Arrival arrival = next();
    return requests.draw(arrival.number(), arrival.seconds());
  }

  private Arrival next() {
    Optional<Arrival> next = stream.next();
    if (next.isPresent()) {
      return next.get();
    }
    stream = plan.stream();
    return stream.next().orElseThrow();
  }

  public static void main(String[] arguments) throws RunnerException {
    BenchmarkTable.print(DrawBenchmark.class, "traffic", run -> run.getParam("traffic"));
  }
}
