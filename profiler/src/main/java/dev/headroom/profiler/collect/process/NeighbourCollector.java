package dev.headroom.profiler.collect.process;

import static java.util.stream.Collectors.toSet;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.ProcessMetric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which programs that are not a box's use the CPUs that the box may run on, and how much of them.
 */
public final class NeighbourCollector implements Collector<RunningProcesses> {
  private final Path proc;

  public NeighbourCollector() {
    this(Path.of("/proc"));
  }

  /**
   * @param proc as Linux has it at {@code /proc}
   */
  NeighbourCollector(Path proc) {
    this.proc = proc;
  }

  @Override
  public String source() {
    return "neighbours";
  }

  @Override
  public String looksAt() {
    return "programs that are not a box's and use its CPUs";
  }

  @Override
  public Class<RunningProcesses> endpoint() {
    return RunningProcesses.class;
  }

  @Override
  public Optional<String> unavailable(RunningProcesses running) {
    if (!Files.isReadable(proc.resolve("self/stat"))) {
      return Optional.of("this operating system has no /proc");
    }
    return allowed(pids(running)).isEmpty()
        ? Optional.of("none of its processes is running")
        : Optional.empty();
  }

  private static Set<Long> pids(RunningProcesses running) {
    return running.processes().stream().map(BoxProcess::pid).collect(toSet());
  }

  @Override
  public Session open(RunningProcesses running) {
    Set<Long> own = pids(running);
    CpuByProgram programs = new CpuByProgram(proc);
    return sink -> {
      Set<Integer> cpus = allowed(own);
      if (cpus.isEmpty()) {
        throw new IOException("none of its processes is running any more");
      }
      programs.update(ProcessTree.look(proc).without(own), cpus);
      Map<MetricKey, Double> values = new HashMap<>();
      values.put(CgroupMetric.CPUS.key(), (double) cpus.size());
      programs
          .seconds()
          .forEach(
              (name, seconds) ->
                  values.put(ProcessMetric.NEIGHBOUR_CPU_TIME.key("process", name), seconds));
      sink.metrics(values);
    };
  }

  private Set<Integer> allowed(Set<Long> pids) {
    Set<Integer> cpus = new HashSet<>();
    for (long pid : pids) {
      try {
        String status = Files.readString(proc.resolve(Long.toString(pid)).resolve("status"));
        cpus.addAll(ProcFiles.allowedCpus(status));
      } catch (IOException e) {
        // It has ended; the other ones may tell.
      }
    }
    return cpus;
  }
}
