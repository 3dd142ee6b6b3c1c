package dev.headroom.cli.target;

import dev.headroom.load.MixOptions;
import dev.headroom.profiler.collect.CgroupFolder;
import dev.headroom.profiler.collect.DatabaseEndpoint;
import dev.headroom.profiler.collect.Endpoint;
import dev.headroom.profiler.collect.PrometheusEndpoint;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.profiler.jfr.ProfilerAgent;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import dev.headroom.target.data.SeedSpec;
import dev.headroom.target.supervisor.RunningBox;
import dev.headroom.target.supervisor.RunningProcess;
import dev.headroom.target.supervisor.RunningSystem;
import dev.headroom.target.supervisor.StartOptions;
import dev.headroom.target.supervisor.Supervisor;
import dev.headroom.target.topology.BoxSpec;
import dev.headroom.target.topology.Role;
import dev.headroom.target.topology.Topology;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reference system, started here. */
public final class ReferenceTarget implements Target {
  private final RunningSystem system;
  private final SeedSpec seed;

  private ReferenceTarget(RunningSystem system, SeedSpec seed) {
    this.system = system;
    this.seed = seed;
  }

  /** A start of a topology with a profiler in its JVM, where that is possible. */
  public static TargetStart of(Topology topology, SeedSpec seed, Optional<Integer> port) {
    return (profiles, progress) -> {
      String webBox = topology.boxOf(Role.WEB).name();
      Path recording = profiles.resolve(webBox + ".jfr");
      List<String> agent =
          ProfilerAgent.unavailable().isPresent()
              ? List.of()
              : ProfilerAgent.jvmArguments(recording);
      return new ReferenceTarget(
          Supervisor.start(topology, new StartOptions(seed, Map.of(webBox, agent), port), progress),
          seed);
    };
  }

  @Override
  public String name() {
    return system.topology().name() + ": " + system.topology().title();
  }

  @Override
  public URI baseUrl() {
    return system.baseUrl();
  }

  @Override
  public List<Box> boxes() {
    return system.boxes().stream().map(ReferenceTarget::box).toList();
  }

  private static Box box(RunningBox box) {
    BoxSpec spec = box.spec();
    return new Box(
        spec.name(),
        spec.roles().stream().map(Role::code).toList(),
        Optional.of(spec.cpuCores()),
        Optional.empty(),
        Optional.of(spec.pricePerHour()),
        processes(box));
  }

  private static List<BoxProcess> processes(RunningBox box) {
    return box.processes().stream().map(ReferenceTarget::process).toList();
  }

  private static BoxProcess process(RunningProcess process) {
    return new BoxProcess(
        process.name(),
        process.pid(),
        process.isJvm() ? BoxProcess.Kind.JVM : BoxProcess.Kind.DATABASE);
  }

  @Override
  public List<WatchedBox> watched() {
    return system.boxes().stream().map(this::watched).toList();
  }

  private WatchedBox watched(RunningBox box) {
    String name = box.spec().name();
    List<Endpoint> endpoints = new ArrayList<>();
    endpoints.add(new RunningProcesses(processes(box)));
    box.cgroupCpuFolder().map(CgroupFolder::new).ifPresent(endpoints::add);
    Optional.ofNullable(system.metricsUrls().get(name))
        .map(PrometheusEndpoint::new)
        .ifPresent(endpoints::add);
    Optional.ofNullable(system.monitors().get(name))
        .map(monitor -> new DatabaseEndpoint(monitor.jdbcUrl(), monitor.user(), monitor.password()))
        .ifPresent(endpoints::add);
    return new WatchedBox(name, endpoints);
  }

  @Override
  public String budgets() {
    return system.budgets().budgets().kind();
  }

  @Override
  public Optional<String> budgetsUnavailable() {
    return system.budgets().isEnforced()
        ? Optional.empty()
        : Optional.of(
            "boxes run without CPU budgets ("
                + String.join("; ", system.budgets().obstacles())
                + "): 'headroom doctor' says how to allow them");
  }

  @Override
  public void applyBudgets() throws IOException {
    system.applyBudgets();
  }

  @Override
  public List<String> lacking() {
    return ProfilerAgent.unavailable().map(why -> "no profile of the JVM: " + why).stream()
        .toList();
  }

  @Override
  public Map<String, String> loadProperties() {
    return Map.of(
        MixOptions.USERS, Integer.toString(seed.users()),
        MixOptions.POSTS, Integer.toString(seed.posts()));
  }

  @Override
  public void close() throws IOException {
    system.close();
  }
}
