package dev.headroom.dashboards;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.diagnosis.Frame;
import dev.headroom.analysis.diagnosis.Interval;
import dev.headroom.analysis.diagnosis.Knee;
import dev.headroom.analysis.diagnosis.LadderRung;
import dev.headroom.analysis.diagnosis.PlaceGrowth;
import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.diagnosis.StatementUse;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.run.Goal;
import dev.headroom.run.load.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A diagnosis whose parts a test can exchange; its figures are those of a plausible run. */
public final class SampleDiagnosis {
  public static final ResourceId CPU = new ResourceId("box-1", "cpu");
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
  public List<LadderRung> ladder =
      List.of(
          rung(CPU, false, new Interval(425, 438, 451), 0.94, "cores", 1, "throttled 0.9 s/s"),
          rung(
              new ResourceId("box-1", "db connections"),
              true,
              new Interval(1060, 1120, 1190),
              0.37,
              "connections",
              10,
              null),
          rung(
              new ResourceId("box-1", "request threads"),
              true,
              new Interval(1810, 1900, 1990),
              0.22,
              "threads",
              64,
              null));
  public List<Plateau> plateaus = plateaus();
  public List<PlaceGrowth> growth =
      List.of(
          new PlaceGrowth("waiting for CPU", 0.0004, 0.0478),
          new PlaceGrowth("database", 0.0031, 0.0294),
          new PlaceGrowth("waiting for a connection", 0, 0.0062),
          new PlaceGrowth("on CPU", 0.0011, 0.0012));
  public List<Cause> causes = List.of(cause());
  public List<StatementUse> statements =
      List.of(
          new StatementUse("box-1", STATEMENT, 0.8, 0.64, 0.0021, Optional.of(0.0014), 4100, 10),
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
          new Frame("box-1", "com.example.TimelineJson.write", 0.31, 0.42, Optional.of(0.0002)),
          new Frame("box-1", "java.util.HashMap.getNode", 0.12, 0.12, Optional.empty()));
  public List<RemedyProposal> remedies =
      List.of(
          new RemedyProposal(
              "add-index",
              Map.of("table", "posts", "columns", "author_id,created_at"),
              "add-index posts(author_id, created_at)",
              "the statement then reads the rows that it sends",
              "some disk, slower writes",
              Optional.of(0.0),
              new Interval(425, 438, 451),
              Optional.of(new Interval(930, 1010, 1090)),
              Optional.of(CPU),
              "demand of the statement scaled by rows sent over rows read"),
          new RemedyProposal(
              "separate-database",
              Map.of(),
              "separate-database",
              "the database gets a box of its own",
              "a network hop, a second box to run",
              Optional.of(0.1),
              new Interval(425, 438, 451),
              Optional.of(new Interval(700, 760, 820)),
              Optional.of(new ResourceId("db", "cpu")),
              "demands moved to a second box"),
          new RemedyProposal(
              "cache-timelines",
              Map.of(),
              "cache-timelines",
              "most reads repeat",
              "stale reads",
              Optional.empty(),
              new Interval(425, 438, 451),
              Optional.empty(),
              Optional.empty(),
              "no prediction: the keys' reuse was not recorded"));
  public List<String> missing = List.of("no lock profile of box-1's JVM was recorded");
  public List<String> warnings =
      List.of("the machine's speed varied by 6 % during the run; the intervals carry it");

  /** The diagnosis with its parts as they are now. */
  public Diagnosis build() {
    return new Diagnosis(
        Diagnosis.SCHEMA_VERSION,
        "2026-11-03T10-15-stage-1",
        target,
        "probe+curve",
        goal,
        complete,
        verdict,
        knee,
        412,
        ladder,
        plateaus,
        growth,
        causes,
        statements,
        frames,
        remedies,
        missing,
        warnings);
  }

  /** Nothing but a verdict. */
  public static Diagnosis empty(Verdict.Kind kind) {
    return new Diagnosis(
        Diagnosis.SCHEMA_VERSION,
        "empty",
        "",
        "",
        Optional.empty(),
        false,
        verdict(kind),
        Optional.empty(),
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  public static Verdict verdict(Verdict.Kind kind) {
    return kind == Verdict.Kind.BOTTLENECK
        ? bottleneck()
        : new Verdict(
            kind,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0.4,
            "a sentence about why",
            List.of("measure with longer steps", "record the database"));
  }

  public static Verdict bottleneck() {
    return new Verdict(
        Verdict.Kind.BOTTLENECK,
        Optional.of(CPU),
        Optional.of("mariadbd"),
        Optional.of(cause()),
        0.97,
        "box-1 cpu binds first, at 438 req/s",
        List.of());
  }

  public static Cause cause() {
    return new Cause(
        "statement-scans-rows",
        CPU,
        "71 % of box-1's CPU is mariadbd; 64 % of that is one statement, 410 rows read for each sent",
        Optional.of(STATEMENT),
        0.45,
        Map.of("rows examined per row sent", 410.0, "executions per request", 0.8),
        List.of("0.8 executions per request, 2.1 ms each"));
  }

  public static LadderRung rung(
      ResourceId id,
      boolean soft,
      Interval limit,
      double utilization,
      String unit,
      double capacity,
      String evidence) {
    double high = limit.low() > 0 ? capacity / limit.low() : Double.MAX_VALUE;
    double demand = capacity / limit.estimate();
    return new LadderRung(
        id,
        soft,
        limit,
        new Interval(capacity / limit.high(), demand, Math.max(high, demand)),
        capacity,
        unit,
        0,
        utilization,
        Optional.ofNullable(evidence),
        true,
        id.equals(CPU) ? Optional.of("mariadbd 71 %, java 29 %") : Optional.empty());
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
        BEGAN + start,
        BEGAN + start + 3,
        BEGAN + start + 12,
        Optional.empty(),
        Optional.of(rate),
        last ? 426 : rate,
        last ? 0.004 : 0,
        p50,
        (p50 + p99) / 2,
        p99,
        !last,
        last);
  }
}
