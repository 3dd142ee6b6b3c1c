package dev.headroom.cli.accuracy;

import dev.headroom.profiler.collect.CgroupFolder;
import dev.headroom.profiler.collect.DatabaseEndpoint;
import dev.headroom.profiler.collect.Endpoint;
import dev.headroom.profiler.collect.PrometheusEndpoint;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.profiler.jfr.ProfilePart;
import dev.headroom.profiler.jfr.ProfilerAttachment;
import dev.headroom.profiler.record.Recorder;
import dev.headroom.reference.part.Endpoint.Metrics;
import dev.headroom.reference.part.Endpoint.MonitorAccount;
import dev.headroom.reference.supervisor.RunningBox;
import dev.headroom.reference.supervisor.RunningProcess;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.FormatVersion;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A box that is recorded with some of what a run records, until closed. */
final class RecordedBox implements AutoCloseable {
  private final Path folder;
  private final Optional<Recorder> recorder;
  private final Optional<ProfilerAttachment> profiler;

  private RecordedBox(
      Path folder, Optional<Recorder> recorder, Optional<ProfilerAttachment> profiler) {
    this.folder = folder;
    this.recorder = recorder;
    this.profiler = profiler;
  }

  /**
   * Begins, in a folder that is gone afterwards.
   *
   * @param isCounted whether its counters are read, by all collectors
   * @param parts of the profile of its JVM; none for no profiler
   */
  static RecordedBox start(RunningBox box, boolean isCounted, Set<ProfilePart> parts)
      throws IOException {
    Path folder = Files.createTempDirectory("headroom-cost");
    Optional<ProfilerAttachment> profiler =
        parts.isEmpty()
            ? Optional.empty()
            : Optional.of(ProfilerAttachment.attach(jvm(box), folder.resolve("jvm.jfr"), parts));
    Optional<Recorder> recorder =
        isCounted
            ? Optional.of(
                Recorder.start(RunDirectory.create(folder, manifest()), List.of(watched(box))))
            : Optional.empty();
    return new RecordedBox(folder, recorder, profiler);
  }

  private static long jvm(RunningBox box) {
    return box.processes().stream()
        .filter(process -> kind(process) == BoxProcess.Kind.JVM)
        .mapToLong(RunningProcess::pid)
        .findFirst()
        .orElseThrow();
  }

  private static RunManifest manifest() {
    return new RunManifest(
        FormatVersion.CURRENT_TEXT,
        "cost",
        System.currentTimeMillis() / 1e3,
        "stage-1",
        "http://127.0.0.1",
        "turns",
        Optional.empty(),
        1,
        List.of(),
        List.of(),
        Map.of());
  }

  private static WatchedBox watched(RunningBox box) {
    List<Endpoint> endpoints = new ArrayList<>();
    endpoints.add(
        new RunningProcesses(
            box.processes().stream()
                .map(process -> new BoxProcess(process.name(), process.pid(), kind(process)))
                .toList()));
    box.cgroupCpuFolder().map(CgroupFolder::new).ifPresent(endpoints::add);
    box.endpoints(Metrics.class).stream()
        .map(metrics -> new PrometheusEndpoint(metrics.url()))
        .forEach(endpoints::add);
    box.endpoints(MonitorAccount.class).stream()
        .map(MonitorAccount::account)
        .map(m -> DatabaseEndpoint.of(m.jdbcUrl(), m.user(), m.password()))
        .forEach(endpoints::add);
    return new WatchedBox(box.spec().name(), endpoints);
  }

  private static BoxProcess.Kind kind(RunningProcess process) {
    return BoxProcess.Kind.valueOf(process.kind().name());
  }

  @Override
  public void close() throws IOException {
    try {
      if (recorder.isPresent()) {
        recorder.get().close();
      }
    } finally {
      if (profiler.isPresent()) {
        profiler.get().close();
      }
    }
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
