package dev.headroom.load.pod;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.injector.InjectorCommand;
import dev.headroom.load.injector.ReadySign;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The load generator of a pod's current phase: a process of its own, which ends with this one. Safe
 * for use by several threads.
 */
final class PodInjector {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final PodEnvironment environment;
  private Optional<Running> running = Optional.empty();
  private boolean isLeaving;

  private record Running(PodPhase phase, Process process, ReadySign sign) {}

  PodInjector(PodEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Begins a phase, if it is not the current one: whoever asks may have to ask twice. One that
   * still runs is stopped.
   */
  synchronized void begin(PodPhase phase) throws IOException {
    boolean isCurrent = running.filter(now -> now.phase().name().equals(phase.name())).isPresent();
    if (isCurrent || isLeaving) {
      return;
    }
    stop();
    Path folder = Files.createDirectories(folder(phase.name()));
    Path printed = PodOutput.PRINTED.in(folder).orElseThrow();
    ProcessBuilder builder =
        new ProcessBuilder(command(phase, folder))
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    // Somebody's simulation has no business with it.
    builder.environment().remove(PodContract.TOKEN);
    running = Optional.of(new Running(phase, builder.start(), new ReadySign(printed)));
  }

  private List<String> command(PodPhase phase, Path folder) throws IOException {
    Map<String, String> properties = new TreeMap<>(phase.propertiesIn(environment.input()));
    properties.put(LoadOptions.STEPS_FILE, PodOutput.STEPS.in(folder).orElseThrow().toString());
    properties.put(
        LoadOptions.INJECTOR_FILE, PodOutput.FIGURES.in(folder).orElseThrow().toString());
    properties.put(LoadOptions.TIMES_FILE, PodOutput.TIMES.in(folder).orElseThrow().toString());
    return InjectorCommand.command(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        System.getProperty("java.class.path"),
        List.of(),
        phase.simulation(),
        folder.resolve(PodOutput.RESULTS),
        properties);
  }

  /** Where a phase's load generator writes. */
  Path folder(String phase) {
    return environment.work().resolve(phase);
  }

  /** Says a line to it; to one that is no more, nobody has anything to say. */
  synchronized void say(String line) throws IOException {
    if (running.isPresent() && running.get().process().isAlive()) {
      running.get().process().outputWriter(StandardCharsets.UTF_8).append(line).flush();
    }
  }

  /** Ends the load, and lets no other begin. */
  synchronized void leave() {
    isLeaving = true;
    stop();
  }

  /** Ends the load at once, and waits until its log is written out. */
  synchronized void stop() {
    if (running.isEmpty()) {
      return;
    }
    Process process = running.get().process();
    process.destroy();
    try {
      if (!process.waitFor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** How far it is. */
  synchronized PodStatus status() {
    boolean isAlive = running.filter(now -> now.process().isAlive()).isPresent();
    return new PodStatus(
        environment.index(),
        running.map(now -> now.phase().name()).orElse(""),
        isLeaving ? PodStatus.State.LEAVING : state(isAlive),
        running.filter(PodInjector::isReady).isPresent(),
        isAlive ? 0 : running.map(now -> now.process().exitValue()).orElse(0),
        System.currentTimeMillis());
  }

  private static boolean isReady(Running now) {
    try {
      return now.sign().isSeen();
    } catch (IOException e) {
      return false;
    }
  }

  private PodStatus.State state(boolean isAlive) {
    if (running.isEmpty()) {
      return PodStatus.State.WAITING;
    }
    return isAlive ? PodStatus.State.RUNNING : PodStatus.State.ENDED;
  }
}
