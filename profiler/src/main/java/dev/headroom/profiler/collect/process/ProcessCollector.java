package dev.headroom.profiler.collect.process;

import static java.util.stream.Collectors.toSet;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.profiler.collect.os.KeyedNumbers;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.ProcessMetric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * CPU time, run-queue delay, memory, threads, descriptors and storage use of each process. Its CPU
 * time is that of its children too, such as a database's backends; all else is its own.
 */
public final class ProcessCollector implements Collector<RunningProcesses> {
  private final Path proc;

  public ProcessCollector() {
    this(Path.of("/proc"));
  }

  /**
   * @param proc as Linux has it at {@code /proc}
   */
  ProcessCollector(Path proc) {
    this.proc = proc;
  }

  /** What has been counted does not become less, also if a child leaves for another parent. */
  private static final class Highest {
    private double value;

    private double growTo(double seen) {
      value = Math.max(value, seen);
      return value;
    }
  }

  /** A process as it was found at first; another one may get its pid later. */
  private record Found(
      BoxProcess process, Path folder, OptionalLong startTicks, RunDelay delay, Highest cpu) {
    /** Whether it has ended. Empty folders and unreadable files say nothing. */
    boolean hasEnded() {
      try {
        String stat = text(folder, "stat");
        return ProcFiles.hasEnded(stat) || isAnother(stat);
      } catch (IOException e) {
        return !Files.exists(folder);
      }
    }

    boolean isAnother(String stat) {
      return startTicks.isPresent() && startTicks.getAsLong() != ProcFiles.startTicks(stat);
    }
  }

  @Override
  public String source() {
    return "process";
  }

  @Override
  public String looksAt() {
    return "CPU time, run-queue delay, memory and descriptors of each process";
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
    return running.processes().stream().anyMatch(process -> Files.exists(folder(process)))
        ? Optional.empty()
        : Optional.of("none of its processes is running");
  }

  @Override
  public Session open(RunningProcesses running) {
    List<Found> all = running.processes().stream().map(this::found).toList();
    Set<Long> named = running.processes().stream().map(BoxProcess::pid).collect(toSet());
    return sink -> {
      Map<MetricKey, Double> values = new HashMap<>();
      ProcessTree tree = ProcessTree.look(proc);
      for (Found found : all) {
        try {
          read(found, tree.childrenSeconds(found.process().pid(), named), values);
        } catch (IOException e) {
          if (found.hasEnded()) {
            sink.processEnded(found.process().name());
          }
        }
      }
      sink.metrics(values);
    };
  }

  private Found found(BoxProcess process) {
    Path folder = folder(process);
    return new Found(process, folder, startTicks(folder), new RunDelay(), new Highest());
  }

  private static OptionalLong startTicks(Path folder) {
    try {
      return OptionalLong.of(ProcFiles.startTicks(text(folder, "stat")));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private Path folder(BoxProcess process) {
    return proc.resolve(Long.toString(process.pid()));
  }

  private static void read(Found found, double children, Map<MetricKey, Double> values)
      throws IOException {
    String name = found.process().name();
    Path folder = found.folder();
    String stat = text(folder, "stat");
    if (ProcFiles.hasEnded(stat) || found.isAnother(stat)) {
      throw new IOException(name + " has ended");
    }
    put(
        values,
        ProcessMetric.CPU_TIME,
        name,
        found.cpu().growTo(ProcFiles.cpuSeconds(stat) + children));
    Map<String, Long> status = KeyedNumbers.parse(text(folder, "status"));
    put(values, ProcessMetric.MEMORY_USAGE, name, status.getOrDefault("VmRSS", 0L) * 1024.0);
    put(values, ProcessMetric.THREADS, name, status.getOrDefault("Threads", 0L));
    found
        .delay()
        .update(tasks(folder))
        .ifPresent(s -> put(values, ProcessMetric.RUN_DELAY, name, s));
    descriptors(folder, name, values);
    descriptorLimit(folder, name, values);
    storage(folder, name, values);
  }

  private static void descriptors(Path folder, String name, Map<MetricKey, Double> values) {
    try (var descriptors = Files.list(folder.resolve("fd"))) {
      put(values, ProcessMetric.DESCRIPTORS, name, descriptors.count());
    } catch (IOException | UncheckedIOException e) {
      // Only the process' owner and root may look.
    }
  }

  private static void descriptorLimit(Path folder, String name, Map<MetricKey, Double> values) {
    try {
      ProcFiles.descriptorLimit(text(folder, "limits"))
          .ifPresent(limit -> put(values, ProcessMetric.DESCRIPTOR_LIMIT, name, limit));
    } catch (IOException e) {
      // The process ended meanwhile.
    }
  }

  private static void storage(Path folder, String name, Map<MetricKey, Double> values) {
    try {
      Map<String, Long> io = KeyedNumbers.parse(text(folder, "io"));
      put(values, ProcessMetric.READ_BYTES, name, io.getOrDefault("read_bytes", 0L));
      put(values, ProcessMetric.WRITTEN_BYTES, name, io.getOrDefault("write_bytes", 0L));
    } catch (IOException e) {
      // Only the process' owner and root may look.
    }
  }

  /** Text of each thread's schedstat, by thread id. */
  private static Map<String, String> tasks(Path folder) throws IOException {
    List<Path> threads = new ArrayList<>();
    try (var children = Files.newDirectoryStream(folder.resolve("task"))) {
      children.forEach(threads::add);
    } catch (DirectoryIteratorException e) {
      // The process ended meanwhile.
      throw e.getCause();
    }
    Map<String, String> texts = new HashMap<>();
    for (Path thread : threads) {
      try {
        texts.put(thread.getFileName().toString(), text(thread, "schedstat"));
      } catch (IOException e) {
        // The thread ended meanwhile, or the kernel keeps no such statistics.
      }
    }
    return texts;
  }

  private static String text(Path folder, String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static void put(
      Map<MetricKey, Double> values, Metric metric, String process, double value) {
    values.put(metric.key("process", process), value);
  }
}
