package dev.headroom.cli.target;

import dev.headroom.load.mix.MixOptions;
import dev.headroom.profiler.collect.CgroupFolder;
import dev.headroom.profiler.collect.DatabaseEndpoint;
import dev.headroom.profiler.collect.Endpoint;
import dev.headroom.profiler.collect.PrometheusEndpoint;
import dev.headroom.profiler.collect.RunningProcesses;
import dev.headroom.profiler.collect.WatchedBox;
import dev.headroom.profiler.jfr.ProfilerAgent;
import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.part.Endpoint.Metrics;
import dev.headroom.reference.part.Endpoint.MonitorAccount;
import dev.headroom.reference.part.Role;
import dev.headroom.reference.supervisor.RunningBox;
import dev.headroom.reference.supervisor.RunningProcess;
import dev.headroom.reference.supervisor.RunningSystem;
import dev.headroom.reference.supervisor.StartOptions;
import dev.headroom.reference.supervisor.Supervisor;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RunDirectory;
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

  /** A start of a topology with a profiler in each of its JVMs, where that is possible. */
  public static TargetStart of(Topology topology, SeedSpec seed, Optional<Integer> port) {
    return (profiles, progress) ->
        new ReferenceTarget(
            Supervisor.start(
                topology, new StartOptions(seed, jvm -> agent(profiles, jvm), port), progress),
            seed);
  }

  private static List<String> agent(Path profiles, String jvm) throws IOException {
    return ProfilerAgent.unavailable().isPresent()
        ? List.of()
        : ProfilerAgent.jvmArguments(profiles.resolve(jvm + ".jfr"));
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
    BoxProcess.Kind kind =
        switch (process.kind()) {
          case JVM -> BoxProcess.Kind.JVM;
          case DATABASE -> BoxProcess.Kind.DATABASE;
          case OTHER -> BoxProcess.Kind.OTHER;
        };
    return new BoxProcess(process.name(), process.pid(), kind);
  }

  @Override
  public List<WatchedBox> watched() {
    return system.boxes().stream().map(ReferenceTarget::watched).toList();
  }

  private static WatchedBox watched(RunningBox box) {
    List<Endpoint> endpoints = new ArrayList<>();
    endpoints.add(new RunningProcesses(processes(box)));
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
  public void holdTo(BoxSpec box) throws IOException {
    system.holdTo(box);
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
  public void leaveCopy(RunDirectory run) throws IOException {
    SystemCopy.of(system.topology(), seed).write(run);
  }

  @Override
  public void close() throws IOException {
    system.close();
  }
}
