package dev.headroom.cli.accuracy;

import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.supervisor.RunningBox;
import dev.headroom.reference.supervisor.RunningProcess;
import dev.headroom.reference.supervisor.RunningSystem;
import dev.headroom.reference.supervisor.StartOptions;
import dev.headroom.reference.supervisor.Supervisor;
import dev.headroom.reference.topology.Topologies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/** Stage 1 under a closed load of a few seconds at a time, for what one setting of its box does. */
final class LoadedBox implements AutoCloseable {
  private static final double SETTLE_SECONDS = 0.7;
  private static final double TURN_SECONDS = 3;
  private static final int WARM_UP_TURNS = 5;
  private static final int CLIENTS = 8;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /**
   * What the box did.
   *
   * @param perSecond requests answered a second
   * @param cores CPU seconds that its processes used a second
   */
  record Turn(double perSecond, double cores) {
    double cpuMillisPerRequest() {
      return 1_000 * cores / perSecond;
    }
  }

  private final RunningSystem system;
  private final HttpClient client = HttpClient.newHttpClient();

  private LoadedBox(RunningSystem system) {
    this.system = system;
  }

  /** The system, warm and within its budget. */
  static LoadedBox start() throws Exception {
    LoadedBox loaded = startCold();
    loaded.warmUp();
    return loaded;
  }

  /** The system without a budget, which no request was sent to. */
  static LoadedBox startCold() throws Exception {
    StartOptions options = StartOptions.defaults();
    return new LoadedBox(
        Supervisor.start(Topologies.named("stage-1"), options, System.err::println));
  }

  /** Warms it up, and holds it to its budget from then on. */
  void warmUp() throws Exception {
    for (int i = 0; i < WARM_UP_TURNS; i++) {
      turn();
    }
    system.applyBudgets();
  }

  RunningBox box() {
    return system.boxes().get(0);
  }

  double budgetCores() {
    return system.topology().boxes().get(0).cpuCores();
  }

  /** Lets every thread of the box run on these CPUs only, in the list format of taskset. */
  void place(String cpus) throws Exception {
    for (RunningProcess process : box().processes()) {
      new ProcessBuilder("taskset", "-apc", cpus, Long.toString(process.pid()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
  }

  /** Limits the box by a quota of the given period, past what the supervisor would choose. */
  void limit(double cores, int periodMicros) throws IOException {
    Path group = box().cgroupCpuFolder().orElseThrow();
    String quota = Long.toString(Math.round(cores * periodMicros));
    Path both = group.resolve("cpu.max");
    if (Files.exists(both)) {
      Files.writeString(both, quota + " " + periodMicros);
    } else {
      Files.writeString(group.resolve("cpu.cfs_quota_us"), "-1");
      Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(periodMicros));
      Files.writeString(group.resolve("cpu.cfs_quota_us"), quota);
    }
  }

  /** CPU that the box uses of itself, without a request, in cores. */
  double idleCores() throws Exception {
    ThreadTimes before = times();
    long nanos = System.nanoTime();
    Thread.sleep((long) (1_000 * TURN_SECONDS));
    return times().secondsSince(before) / seconds(nanos);
  }

  Turn turn() throws Exception {
    return turn(TURN_SECONDS);
  }

  /**
   * @param length of what counts of it, in seconds
   */
  Turn turn(double length) throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicLong answered = new AtomicLong();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      SplittableRandom random = new SplittableRandom(i);
      Thread one = new Thread(() -> load(random, stop, answered));
      one.setDaemon(true);
      clients.add(one);
    }
    clients.forEach(Thread::start);
    Thread.sleep((long) (1_000 * SETTLE_SECONDS));
    long requests = answered.get();
    ThreadTimes before = times();
    long nanos = System.nanoTime();
    Thread.sleep((long) (1_000 * length));
    double seconds = seconds(nanos);
    Turn turn =
        new Turn((answered.get() - requests) / seconds, times().secondsSince(before) / seconds);
    stop.set(true);
    for (Thread one : clients) {
      one.join();
    }
    return turn;
  }

  private static double seconds(long sinceNanos) {
    return (System.nanoTime() - sinceNanos) / 1e9;
  }

  private ThreadTimes times() throws IOException {
    return ThreadTimes.of(box().processes().stream().map(RunningProcess::pid).toList());
  }

  private void load(SplittableRandom random, AtomicBoolean stop, AtomicLong answered) {
    while (!stop.get()) {
      String path =
          random.nextInt(100) < 60
              ? "/posts/" + random.nextInt(1, SeedSpec.defaults().posts() + 1)
              : "/users/" + random.nextInt(1, SeedSpec.defaults().users() + 1) + "/timeline";
      try {
        client.send(
            HttpRequest.newBuilder(system.baseUrl().resolve(path)).timeout(TIMEOUT).build(),
            BodyHandlers.ofString());
        answered.incrementAndGet();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** One figure of every turn, for a table's cell. */
  static String each(List<Turn> turns, String format, ToDoubleFunction<Turn> value) {
    return String.join(
        ", ",
        turns.stream()
            .map(turn -> String.format(Locale.ROOT, format, value.applyAsDouble(turn)))
            .toList());
  }

  @Override
  public void close() throws Exception {
    system.close();
  }
}
