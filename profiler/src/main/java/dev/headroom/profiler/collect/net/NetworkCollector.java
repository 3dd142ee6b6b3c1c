package dev.headroom.profiler.collect.net;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.profiler.collect.Sink;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.ServerMetric;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** TCP connections taken and refused, and those that wait to be accepted, of a box's processes. */
public final class NetworkCollector implements Collector<RunningProcesses> {
  private static final List<String> SOCKETS = List.of("net/tcp", "net/tcp6");

  @Override
  public String source() {
    return "network";
  }

  @Override
  public String looksAt() {
    return "connections taken, and those that wait to be accepted";
  }

  @Override
  public Class<RunningProcesses> endpoint() {
    return RunningProcesses.class;
  }

  @Override
  public Optional<String> unavailable(RunningProcesses running) {
    return running.processes().stream().anyMatch(p -> Files.isReadable(snmp(folder(p))))
        ? Optional.empty()
        : Optional.of("the kernel tells nothing of the network of its processes");
  }

  private static Path folder(BoxProcess process) {
    return Path.of("/proc", Long.toString(process.pid()));
  }

  private static Path snmp(Path process) {
    return process.resolve("net/snmp");
  }

  @Override
  public Session open(RunningProcesses running) {
    return new Looks(running.processes().stream().map(NetworkCollector::folder).toList());
  }

  /** Which sockets are a process' own is looked up again only when another one listens. */
  private static final class Looks implements Session {
    private final List<Path> processes;
    private final Set<String> known = new HashSet<>();
    private final Set<String> own = new HashSet<>();

    private Looks(List<Path> processes) {
      this.processes = processes;
    }

    @Override
    public void sample(Sink sink) throws IOException {
      Path process =
          processes.stream()
              .filter(folder -> Files.isReadable(snmp(folder)))
              .findFirst()
              .orElseThrow(() -> new IOException("none of its processes is running"));
      Map<MetricKey, Double> values = new HashMap<>();
      TcpCounters tcp = TcpCounters.parse(Files.readString(snmp(process)));
      count(tcp, "Tcp", "PassiveOpens", ServerMetric.CONNECTIONS_TAKEN, values);
      TcpCounters more = TcpCounters.parse(Files.readString(process.resolve("net/netstat")));
      count(more, "TcpExt", "ListenOverflows", ServerMetric.ACCEPT_OVERFLOWS, values);
      for (String file : SOCKETS) {
        queues(process.resolve(file), values);
      }
      sink.metrics(values);
    }

    private static void count(
        TcpCounters tcp, String family, String name, Metric metric, Map<MetricKey, Double> values) {
      tcp.value(family, name).ifPresent(value -> values.put(metric.key(), (double) value));
    }

    private void queues(Path file, Map<MetricKey, Double> values) throws IOException {
      if (!Files.isReadable(file)) {
        return;
      }
      List<ListeningSocket> listening;
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        // As far as it is read: the connections behind them may be ten thousands.
        listening = ListeningSocket.parse(() -> lines.lines().iterator());
      }
      for (ListeningSocket socket : listening) {
        if (known.add(socket.inode())) {
          processes.forEach(process -> own.addAll(OpenSockets.of(process)));
        }
        if (own.contains(socket.inode())) {
          values.merge(
              ServerMetric.ACCEPT_QUEUE.key("server.port", Integer.toString(socket.port())),
              (double) socket.waiting(),
              Double::sum);
        }
      }
    }
  }
}
