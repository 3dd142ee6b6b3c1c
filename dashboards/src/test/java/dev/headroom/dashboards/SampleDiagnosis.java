package dev.headroom.dashboards;

import dev.headroom.analysis.diagnosis.AdviceCode;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.MissingCode;
import dev.headroom.analysis.diagnosis.ReasonCode;
import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.diagnosis.ResponseForecast;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.evidence.StatementUse;
import dev.headroom.analysis.evidence.jvm.RequestState;
import dev.headroom.analysis.evidence.jvm.StateTime;
import dev.headroom.analysis.evidence.latency.LatencyComponent;
import dev.headroom.analysis.evidence.latency.LatencyGrowth;
import dev.headroom.analysis.injector.InjectorAccount;
import dev.headroom.analysis.injector.StartLag;
import dev.headroom.analysis.math.Interval;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.Knee;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.profile.Frame;
import dev.headroom.analysis.resource.SaturationMeter;
import dev.headroom.analysis.traffic.TrafficAccount;
import dev.headroom.analysis.traffic.TrafficStretch;
import dev.headroom.run.Goal;
import dev.headroom.run.load.Phase;
import dev.headroom.run.statement.TableAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A diagnosis whose parts a test can exchange; its figures are those of a plausible run. */
public final class SampleDiagnosis {
  public static final List<Quantity> THROTTLED =
      List.of(
          Quantity.ratio(SaturationMeter.THROTTLED_PERIODS, 0.93),
          new Quantity(SaturationMeter.THROTTLED_TIME, 0.9, "s/s"));
  public static final ResourceId CPU = new ResourceId("box-1", ResourceType.CPU);
  public static final double BEGAN = 1_700_000_000;
  private static final String STATEMENT =
      "SELECT id, author_id, body, created_at FROM posts WHERE author_id = ? "
          + "ORDER BY created_at DESC LIMIT ?";

  public String target = "timeline-service, stage 1: one box";
  public Optional<Goal> goal = Optional.of(new Goal(1000, Optional.of(0.2)));
  public boolean complete = true;
  public Verdict verdict = bottleneck();
  public Optional<Knee> knee =
      Optional.of(new Knee(new Interval(421, 431, 440), true, "curve-100"));
  public List<ResourceLimit> ladder =
      List.of(
          rung(CPU, new Interval(425, 438, 451), 0.94, 1, THROTTLED),
          rung(
              new ResourceId("box-1", ResourceType.CONNECTION_POOL),
              new Interval(1060, 1120, 1190),
              0.37,
              10,
              List.of()),
          rung(
              new ResourceId("box-1", ResourceType.REQUEST_THREADS),
              new Interval(1810, 1900, 1990),
              0.22,
              64,
              List.of()));
  public List<Plateau> plateaus = plateaus();
  public List<TrafficStretch> traffic = List.of();
  public Optional<TrafficAccount> trafficAccount = Optional.empty();
  public Optional<InjectorAccount> injector = Optional.empty();
  public Optional<StartLag> startLag = Optional.empty();
  public List<LatencyGrowth> growth =
      List.of(
          new LatencyGrowth(LatencyComponent.IN_FRONT_OF_SERVICE, 0.0004, 0.0478),
          new LatencyGrowth(LatencyComponent.HOLDING_CONNECTION, 0.0031, 0.0294),
          new LatencyGrowth(LatencyComponent.WAITING_FOR_CONNECTION, 0, 0.0062),
          new LatencyGrowth(LatencyComponent.IN_SERVICE, 0.0011, 0.0012));
  public List<StateTime> states =
      List.of(
          new StateTime(RequestState.ELSEWHERE, 0.0478),
          new StateTime(RequestState.RUNNABLE, 0.0191),
          new StateTime(RequestState.DATABASE, 0.0103),
          new StateTime(RequestState.CONNECTION, 0.0062),
          new StateTime(RequestState.ON_CPU, 0.0012));
  public List<Cause> causes = List.of(cause());
  public List<StatementUse> statements =
      List.of(
          new StatementUse(
              "box-1",
              STATEMENT,
              0.8,
              0.64,
              0.0021,
              Optional.of(0.0014),
              4100,
              10,
              0,
              STATEMENT,
              List.of(new TableAccess("posts", "ALL", "", 4100))),
          new StatementUse(
              "box-1",
              "INSERT INTO posts (author_id, body) VALUES (?, ?)",
              0.1,
              0.21,
              4e-4,
              Optional.empty(),
              0,
              0));
  public List<Frame> frames =
      List.of(
          new Frame(
              "box-1", "com.example.TimelineJson.write", 0.31, 0.38, 0.42, Optional.of(0.0002)),
          new Frame("box-1", "java.util.HashMap.getNode", 0.12, 0, 0.12, Optional.empty()));
  public List<RemedyProposal> remedies =
      List.of(
          new RemedyProposal(
              "add-index",
              Map.of("table", "posts", "columns", "author_id,created_at"),
              Optional.of(0.0),
              new Interval(425, 438, 451),
              Optional.of(new Interval(930, 1010, 1090)),
              Optional.of(CPU),
              Optional.of(
                  new ResponseForecast(
                      808, new Interval(0.003, 0.004, 0.005), new Interval(0.032, 0.045, 0.061))),
              List.of()),
          new RemedyProposal(
              "separate-database",
              Map.of(),
              Optional.of(0.1),
              new Interval(425, 438, 451),
              Optional.of(new Interval(700, 760, 820)),
              Optional.of(new ResourceId("db", ResourceType.CPU)),
              List.of()),
          new RemedyProposal(
              "cache-timelines",
              Map.of(),
              Optional.empty(),
              new Interval(425, 438, 451),
              Optional.empty(),
              Optional.empty(),
              List.of()));
  public List<Remark<MissingCode>> missing =
      List.of(
          Remark.of(MissingCode.COLLECTOR_UNAVAILABLE)
              .name("text", "no lock profile of box-1's JVM was recorded"));
  public List<Remark<WarningCode>> warnings =
      List.of(Remark.of(WarningCode.SPEED_CHANGED).value("change", 0.36, Quantity.RATIO));

  /** The diagnosis with its parts as they are now. */
  public Diagnosis build() {
    return new Diagnosis(
        Diagnosis.SCHEMA_VERSION,
        new Diagnosis.Subject("2026-11-03T10-15-stage-1", target, "probe+curve", goal, complete),
        verdict,
        new Diagnosis.Load(knee, 412, plateaus, traffic, trafficAccount, startLag, injector),
        ladder,
        new Diagnosis.Why(causes, growth, states, statements, frames),
        remedies,
        new Diagnosis.Caveats(missing, warnings));
  }

  /** Nothing but a verdict. */
  public static Diagnosis empty(Verdict.Kind kind) {
    return new Diagnosis(
        Diagnosis.SCHEMA_VERSION,
        new Diagnosis.Subject("empty", "", "", Optional.empty(), false),
        verdict(kind),
        new Diagnosis.Load(Optional.empty(), 0, List.of()),
        List.of(),
        Diagnosis.Why.unknown(),
        List.of(),
        new Diagnosis.Caveats(List.of(), List.of()));
  }

  public static Verdict verdict(Verdict.Kind kind) {
    return kind == Verdict.Kind.BOTTLENECK
        ? bottleneck()
        : Verdict.without(
            kind,
            0.4,
            Remark.of(ReasonCode.NOT_EXPLAINED).value("throughput", 431, "req/s"),
            List.of(
                Remark.of(AdviceCode.LENGTHEN_STEPS),
                Remark.of(AdviceCode.RECORD_EVIDENCE).name("evidence", "statements")));
  }

  public static Verdict bottleneck() {
    return new Verdict(
        Verdict.Kind.BOTTLENECK,
        Optional.of(CPU),
        Optional.of("mariadbd"),
        Optional.of(cause()),
        0.97,
        Remark.of(ReasonCode.BINDS_FIRST).value("limit", 438, "req/s"),
        List.of());
  }

  public static Cause cause() {
    return new Cause(
        "statement-scans-rows",
        CPU,
        Optional.of(STATEMENT),
        0.45,
        List.of(
            new Quantity("rows-read-per-execution", 4100, "rows"),
            new Quantity("rows-sent-per-execution", 10, "rows")));
  }

  public static ResourceLimit rung(
      ResourceId id,
      Interval limit,
      double utilization,
      double capacity,
      List<Quantity> saturation) {
    double high = limit.low() > 0 ? capacity / limit.low() : Double.MAX_VALUE;
    double demand = capacity / limit.estimate();
    return new ResourceLimit(
        id,
        limit,
        new Interval(capacity / limit.high(), demand, Math.max(high, demand)),
        capacity,
        0,
        utilization,
        saturation,
        true,
        id.equals(CPU) ? Map.of("mariadbd", 0.71, "java", 0.29) : Map.of());
  }

  private static List<Plateau> plateaus() {
    List<Plateau> plateaus = new ArrayList<>();
    double[] rates = {43, 130, 215, 300, 345, 390, 430};
    double[] p50 = {0.0046, 0.0049, 0.0058, 0.0081, 0.0113, 0.0214, 0.0861};
    double[] p99 = {0.0121, 0.0143, 0.0192, 0.0331, 0.0552, 0.131, 0.642};
    for (int i = 0; i < rates.length; i++) {
      plateaus.add(curve("curve-" + (i + 1), Phase.CURVE, 60 + 12 * i, rates[i], p50[i], p99[i]));
    }
    plateaus.add(curve("return", Phase.RETURN, 60 + 12 * rates.length, 43, 0.0047, 0.0125));
    return plateaus;
  }

  private static Plateau curve(
      String name, Phase phase, double start, double rate, double p50, double p99) {
    boolean last = rate == 430;
    return new Plateau(
        name,
        phase,
        new Plateau.Span(BEGAN + start, BEGAN + start + 3, BEGAN + start + 12),
        new Plateau.Offered(Optional.empty(), Optional.of(rate)),
        last ? 426 : rate,
        last ? 0.004 : 0,
        new Plateau.Latency(p50, (p50 + p99) / 2, p99),
        !last,
        last);
  }
}
