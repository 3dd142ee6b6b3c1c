package dev.headroom.analysis;

import dev.headroom.run.BoxProcess;
import dev.headroom.run.FormatVersion;
import dev.headroom.run.Goal;
import dev.headroom.run.Machine;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.RunManifest;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.event.InjectorAttribute;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.metric.Metric;
import dev.headroom.run.metric.MetricKey;
import dev.headroom.run.metric.Metrics;
import dev.headroom.run.statement.TableIndex;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;

/**
 * Builds a run whose truth is known: what one request asks of each resource is said here, and from
 * it follow throughput, queues and everything that a recorder would have seen. The load is a
 * warm-up, a probe of doubling users, a curve of five plateaus and its return. Noise comes from a
 * fixed seed. What is said of a process, a pool, threads or a statement belongs to the box that was
 * named last.
 */
public final class RunBuilder {
  /** When every built run begins, epoch seconds. */
  public static final double BEGIN = 1_800_000_000;

  final List<BuiltBox> boxes = new ArrayList<>();
  final Set<Metric> unrecorded = new HashSet<>();
  final Map<MetricKey, Double> injectorRates = new HashMap<>();
  final Map<MetricKey, IntToDoubleFunction> injectorGauges = new HashMap<>();
  final Map<String, ByteBuffer> profiles = new HashMap<>();
  final List<Event> events = new ArrayList<>();
  final BuiltTrouble trouble = new BuiltTrouble();
  int mostUsers = 64;
  int machineCores = 16;
  boolean curve = true;
  boolean recordsStatements = true;
  boolean answers = true;
  double foreignCores;
  double stolenCores;
  double statementWaitSeconds;
  double slowFrom = Double.POSITIVE_INFINITY;
  double slowness = 1;
  double hiddenLimit = Double.POSITIVE_INFINITY;
  double injectorDemand = 0.0002;
  double injectorLateSeconds = 0.001;
  double injectorDescriptorShare = 0.1;
  double injectorHolds;
  double secondsRecorded = Double.POSITIVE_INFINITY;
  long seed = 1;
  private Optional<Goal> goal = Optional.empty();

  /** One box of one core: an application of 2 ms and a database of 1 ms CPU a request. */
  public static RunBuilder oneBox() {
    return new RunBuilder()
        .box("box-1", 1)
        .process("java", BoxProcess.Kind.JVM, 0.002)
        .process("mariadbd", BoxProcess.Kind.DATABASE, 0.001);
  }

  public RunBuilder box(String name, double cores) {
    boxes.add(new BuiltBox(name, cores));
    return this;
  }

  public RunBuilder process(String name, BoxProcess.Kind kind, double coreSecondsPerRequest) {
    int pid = 100 * boxes.size() + last().processes.size();
    last().processes.add(new BoxProcess(name, pid, kind));
    last().demands.add(coreSecondsPerRequest);
    return this;
  }

  /** Cores that a box uses without any request, by no known process. */
  public RunBuilder background(double cores) {
    last().background = cores;
    return this;
  }

  /** What a box was bought as, where it gets less. */
  public RunBuilder declared(double cores) {
    last().declaredCores = cores;
    return this;
  }

  public RunBuilder price(double dollarsPerHour) {
    last().price = Optional.of(dollarsPerHour);
    return this;
  }

  /** Database connections, each held for so long by a request that does not queue anywhere. */
  public RunBuilder pool(int size, double holdSeconds) {
    last().poolSize = size;
    last().holdSeconds = holdSeconds;
    return this;
  }

  /** Connections are held while a request queues for that box, too. */
  public RunBuilder poolBefore(String box) {
    last().poolBefore = box;
    return this;
  }

  /** Under load the box's JVM collects garbage for so much of the time. */
  public RunBuilder garbage(double shareOfTime, double bytesPerRequest) {
    last().collectsShare = shareOfTime;
    last().allocatesBytes = bytesPerRequest;
    return this;
  }

  /** Something else of the box that goes up and down, by second. */
  public RunBuilder gauge(MetricKey key, IntToDoubleFunction value) {
    last().gauges.put(key, value);
    return this;
  }

  /** Something else of the box that is counted, so much for each request. */
  public RunBuilder counted(MetricKey key, double perRequest) {
    return counted(key, second -> perRequest);
  }

  /** Likewise, so much for each request by second. */
  public RunBuilder counted(MetricKey key, IntToDoubleFunction perRequest) {
    last().rates.put(key, perRequest);
    return this;
  }

  /** Something that the load generator counts, so much for each request. */
  public RunBuilder countedByInjector(MetricKey key, double perRequest) {
    injectorRates.put(key, perRequest);
    return this;
  }

  /** Something of the load generator that goes up and down, by second. */
  public RunBuilder injectorGauge(MetricKey key, IntToDoubleFunction value) {
    injectorGauges.put(key, value);
    return this;
  }

  /** So many times the requests in flight wait in the load generator besides. */
  public RunBuilder injectorHolds(double share) {
    injectorHolds = share;
    return this;
  }

  public RunBuilder threads(int size) {
    last().threads = size;
    return this;
  }

  public RunBuilder statement(
      String text, double perRequest, double seconds, long rowsExamined, long rowsSent) {
    last()
        .statements
        .add(new BuiltBox.Statement(text, perRequest, seconds, rowsExamined, rowsSent, 0));
    return this;
  }

  /** A statement that sends no rows but changes some. */
  public RunBuilder change(
      String text, double perRequest, double seconds, long rowsExamined, long rowsAffected) {
    last()
        .statements
        .add(new BuiltBox.Statement(text, perRequest, seconds, rowsExamined, 0, rowsAffected));
    return this;
  }

  public RunBuilder index(String table, String name, String... columns) {
    last().indexes.add(new TableIndex("app", table, name, List.of(columns), 10_000));
    return this;
  }

  public RunBuilder profile(ByteBuffer recording) {
    profiles.put(last().name, recording);
    return this;
  }

  /** Throughput goes no further than this, for a reason that nobody records. */
  public RunBuilder stopsAt(double perSecond) {
    hiddenLimit = perSecond;
    return this;
  }

  public RunBuilder machine(int cores) {
    machineCores = cores;
    return this;
  }

  /** What neither boxes nor injector use of the machine. */
  public RunBuilder foreign(double cores) {
    foreignCores = cores;
    return this;
  }

  /** Every statement waits for so long on top of its work, except for its quickest execution. */
  public RunBuilder statementWait(double seconds) {
    statementWaitSeconds = seconds;
    return this;
  }

  /** What the hypervisor keeps of the machine. */
  public RunBuilder stolen(double cores) {
    stolenCores = cores;
    return this;
  }

  /** From then on the same work takes so many times the CPU. */
  public RunBuilder slowerFrom(double seconds, double times) {
    slowFrom = seconds;
    slowness = times;
    return this;
  }

  public RunBuilder injector(double coreSecondsPerRequest) {
    injectorDemand = coreSecondsPerRequest;
    return this;
  }

  public RunBuilder injectorLate(double seconds) {
    injectorLateSeconds = seconds;
    return this;
  }

  public RunBuilder injectorDescriptors(double shareOfLimit) {
    injectorDescriptorShare = shareOfLimit;
    return this;
  }

  public RunBuilder probeUpTo(int users) {
    mostUsers = users;
    return this;
  }

  public RunBuilder withoutCurve() {
    curve = false;
    return this;
  }

  public RunBuilder without(Metric... metrics) {
    unrecorded.addAll(List.of(metrics));
    return this;
  }

  public RunBuilder withoutMetrics() {
    return without(Metrics.all().toArray(Metric[]::new));
  }

  public RunBuilder withoutStatements() {
    recordsStatements = false;
    return this;
  }

  /** The target never answers. */
  public RunBuilder withoutResponses() {
    answers = false;
    return this;
  }

  /** The recording is broken off. */
  public RunBuilder cutAfter(double seconds) {
    secondsRecorded = seconds;
    return this;
  }

  /** An injector on a machine of its own, with so many cores. */
  public RunBuilder injectorsElsewhere(double cores) {
    events.removeIf(event -> event.kind() == EventKind.INJECTORS_ELSEWHERE);
    Map<String, String> attributes =
        Map.of(InjectorAttribute.CORES, Double.toString(cores), InjectorAttribute.INJECTORS, "1");
    events.add(new Event(BEGIN, EventKind.INJECTORS_ELSEWHERE, "test", "", attributes));
    return this;
  }

  public RunBuilder event(EventKind kind, String text) {
    events.add(new Event(BEGIN, kind, "test", text, Map.of()));
    return this;
  }

  /** What goes wrong. */
  public RunBuilder trouble(Consumer<BuiltTrouble> change) {
    change.accept(trouble);
    return this;
  }

  public RunBuilder goal(double perSecond) {
    goal = Optional.of(new Goal(perSecond, Optional.empty()));
    return this;
  }

  public RunBuilder seed(long newSeed) {
    seed = newSeed;
    return this;
  }

  /** The truth: requests per second that the built system takes at most. */
  public double limitPerSecond() {
    return new QueueingTruth(this).limitPerSecond();
  }

  public RecordedRun build() {
    return new BuiltRecording(this).run();
  }

  /** The same run with other responses. */
  public static RecordedRun answered(RecordedRun run, List<ResponseWindow> responses) {
    return run.withResponses(responses);
  }

  RunManifest manifest() {
    return new RunManifest(
        FormatVersion.CURRENT_TEXT,
        "built",
        BEGIN,
        "stage-1",
        "http://127.0.0.1",
        "probe+curve",
        goal,
        seed,
        boxes.stream().map(BuiltBox::box).toList(),
        List.of(new Machine("a model", machineCores, 8L << 30, "Linux", "cgroup-v2")),
        Map.of());
  }

  private BuiltBox last() {
    return boxes.get(boxes.size() - 1);
  }
}
