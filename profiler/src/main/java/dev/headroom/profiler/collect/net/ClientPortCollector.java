package dev.headroom.profiler.collect.net;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.profiler.collect.Sink;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.SystemMetric;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Local ports that connections to others hold, where those to one peer hold many. */
public final class ClientPortCollector implements Collector<RunningProcesses> {
  /** Fewer are far from all, and no reason to read ten thousands of lines each second. */
  private static final int MANY = 500;

  private static final List<String> SOCKETS = List.of("net/tcp", "net/tcp6");
  private static final Pattern CLOSED = Pattern.compile("(?m)^TCP: .*\\btw (\\d+)");

  @Override
  public String source() {
    return "client-ports";
  }

  @Override
  public String looksAt() {
    return "local ports that connections to others hold";
  }

  @Override
  public Class<RunningProcesses> endpoint() {
    return RunningProcesses.class;
  }

  @Override
  public Optional<String> unavailable(RunningProcesses running) {
    return running.processes().stream().anyMatch(p -> Files.isReadable(counts(folder(p))))
        ? Optional.empty()
        : Optional.of("the kernel tells nothing of the sockets of its processes");
  }

  private static Path folder(BoxProcess process) {
    return Path.of("/proc", Long.toString(process.pid()));
  }

  private static Path counts(Path process) {
    return process.resolve("net/sockstat");
  }

  @Override
  public Session open(RunningProcesses running) {
    List<Path> processes = running.processes().stream().map(ClientPortCollector::folder).toList();
    return sink -> sample(processes, sink);
  }

  private static void sample(List<Path> processes, Sink sink) throws IOException {
    Path process =
        processes.stream()
            .filter(folder -> Files.isReadable(counts(folder)))
            .findFirst()
            .orElseThrow(() -> new IOException("none of its processes is running"));
    long closed = closed(Files.readString(counts(process)));
    Map<MetricKey, Double> values = new HashMap<>();
    values.put(SystemMetric.CLOSED_CONNECTIONS.key(), (double) closed);
    if (closed >= MANY) {
      byPeer(process, values);
    }
    sink.metrics(values);
  }

  private static void byPeer(Path process, Map<MetricKey, Double> values) throws IOException {
    ClientPorts ports = new ClientPorts();
    for (String file : SOCKETS) {
      read(process.resolve(file), ports);
    }
    ports
        .held(MANY)
        .forEach(
            (peer, held) -> {
              values.put(
                  SystemMetric.CLIENT_PORTS.key("network.peer", peer), (double) held.ports());
              values.put(
                  SystemMetric.CLIENT_PORT_LOWEST.key("network.peer", peer),
                  (double) held.lowest());
              values.put(
                  SystemMetric.CLIENT_PORT_SPAN.key("network.peer", peer), (double) held.span());
            });
  }

  private static void read(Path file, ClientPorts ports) throws IOException {
    if (Files.isReadable(file)) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        lines.lines().forEach(ports::see);
      }
    }
  }

  /** Connections that wait to be forgotten, by {@code /proc/net/sockstat}. */
  static long closed(String counts) {
    Matcher found = CLOSED.matcher(counts);
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }
}
