package dev.headroom.cli.accuracy;

import dev.headroom.target.data.SeedSpec;
import dev.headroom.target.supervisor.RunningBox;
import dev.headroom.target.supervisor.RunningProcess;
import dev.headroom.target.supervisor.RunningSystem;
import dev.headroom.target.supervisor.StartOptions;
import dev.headroom.target.supervisor.Supervisor;
import dev.headroom.target.topology.Topologies;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Prints what a box of less than a core makes of its budget on one CPU and on all of the machine's,
 * in turns: why a small box is held to one.
 */
public final class PlacementEffect {
  private static final int CLIENTS = 8;
  private static final int ROUNDS = 4;
  private static final double SETTLE_SECONDS = 0.7;
  private static final double TURN_SECONDS = 3;
  private static final int WARM_UP_TURNS = 5;

  private record Turn(String cpus, double perSecond, double cores) {}

  private final RunningSystem system;
  private final HttpClient client = HttpClient.newHttpClient();

  private PlacementEffect(RunningSystem system) {
    this.system = system;
  }

  public static void main(String[] arguments) throws Exception {
    int last = Runtime.getRuntime().availableProcessors() - 1;
    StartOptions options = new StartOptions(SeedSpec.defaults(), Map.of(), Optional.empty());
    try (RunningSystem system =
        Supervisor.start(Topologies.named("stage-1"), options, System.err::println)) {
      PlacementEffect effect = new PlacementEffect(system);
      for (int i = 0; i < WARM_UP_TURNS; i++) {
        effect.turn("0-" + last);
      }
      system.applyBudgets();
      List<Turn> turns = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        turns.add(effect.turn(Integer.toString(last)));
        turns.add(effect.turn("0-" + last));
      }
      print(system, turns);
    }
    System.exit(0);
  }

  private Turn turn(String cpus) throws Exception {
    for (RunningProcess process : box().processes()) {
      new ProcessBuilder("taskset", "-apc", cpus, Long.toString(process.pid()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
    AtomicBoolean stop = new AtomicBoolean();
    AtomicLong answered = new AtomicLong();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      SplittableRandom random = new SplittableRandom(i);
      clients.add(new Thread(() -> load(random, stop, answered)));
    }
    clients.forEach(Thread::start);
    Thread.sleep((long) (1_000 * SETTLE_SECONDS));
    long requests = answered.get();
    double cpu = cpuSeconds();
    long nanos = System.nanoTime();
    Thread.sleep((long) (1_000 * TURN_SECONDS));
    double seconds = (System.nanoTime() - nanos) / 1e9;
    Turn turn =
        new Turn(cpus, (answered.get() - requests) / seconds, (cpuSeconds() - cpu) / seconds);
    stop.set(true);
    for (Thread one : clients) {
      one.join();
    }
    return turn;
  }

  /** CPU time of the box's processes, in the kernel's ticks of 10 ms. */
  private double cpuSeconds() {
    return box().processes().stream()
        .map(process -> ProcessHandle.of(process.pid()).orElseThrow().info())
        .mapToDouble(info -> info.totalCpuDuration().orElseThrow().toMillis() / 1e3)
        .sum();
  }

  private RunningBox box() {
    return system.boxes().get(0);
  }

  private void load(SplittableRandom random, AtomicBoolean stop, AtomicLong answered) {
    while (!stop.get()) {
      String path =
          random.nextInt(100) < 60
              ? "/posts/" + random.nextInt(1, SeedSpec.defaults().posts() + 1)
              : "/users/" + random.nextInt(1, SeedSpec.defaults().users() + 1) + "/timeline";
      try {
        client.send(
            HttpRequest.newBuilder(system.baseUrl().resolve(path)).build(),
            BodyHandlers.ofString());
        answered.incrementAndGet();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void print(RunningSystem system, List<Turn> turns) {
    System.out.println("| CPUs | budget, cores | used, cores | requests/s | CPU a request, ms |");
    System.out.println("|---|---|---|---|---|");
    for (String cpus : turns.stream().map(Turn::cpus).distinct().toList()) {
      List<Turn> own = turns.stream().filter(turn -> turn.cpus().equals(cpus)).toList();
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f | %s | %s | %s |%n",
          cpus,
          system.topology().boxes().get(0).cpuCores(),
          each(own, "%.3f", Turn::cores),
          each(own, "%.0f", Turn::perSecond),
          each(own, "%.2f", turn -> 1_000 * turn.cores() / turn.perSecond()));
    }
  }

  private static String each(
      List<Turn> turns, String format, java.util.function.ToDoubleFunction<Turn> value) {
    return String.join(
        ", ",
        turns.stream()
            .map(turn -> String.format(Locale.ROOT, format, value.applyAsDouble(turn)))
            .toList());
  }
}
