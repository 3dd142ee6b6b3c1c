package dev.headroom.cli.attack;

import dev.headroom.cli.attack.Headroom.Ended;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.FormatVersion;
import dev.headroom.run.Machine;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.RunManifest;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.file.JsonLinesWriter;
import dev.headroom.run.load.EndReason;
import dev.headroom.run.load.Phase;
import dev.headroom.run.load.ResponseLogWriter;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import dev.headroom.run.load.StepEvent;
import dev.headroom.run.metric.CgroupMetric;
import dev.headroom.run.series.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * How long the analysis of a long run takes, and in how little memory: a run of many boxes, request
 * names and hours is written and analysed.
 *
 * @param hours of load
 * @param boxes whose CPU was recorded
 * @param names of requests
 * @param perSecond requests, of all names
 */
record LongRun(int hours, int boxes, int names, int perSecond) {
  private static final double BEGIN = 1_800_000_000;
  private static final int PLATEAUS = 6;
  private static final Duration MOST = Duration.ofMinutes(10);

  /** Prints a table for docs/PERFORMANCE.md. */
  public static void main(String[] args) throws Exception {
    Path work = Files.createTempDirectory("headroom-long");
    System.out.println("| run | analysed with 256 MB of heap in, s | exit code |");
    System.out.println("|---|---|---|");
    for (LongRun run :
        List.of(
            new LongRun(1, 1, 10, 100), new LongRun(8, 1, 1, 10), new LongRun(1, 15, 10, 5_600))) {
      Path folder = work.resolve(run.hours + "-" + run.boxes + "-" + run.names);
      run.write(folder);
      long begin = System.nanoTime();
      Path output = work.resolve("out");
      List<String> command = Headroom.command(List.of(), "analyze", folder.toString());
      Ended ended = Headroom.await(Headroom.start(command, output), output, MOST);
      double seconds = (System.nanoTime() - begin) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "| %d h, %d boxes, %d request names, %,d requests | %.1f | %d |%n",
          run.hours,
          run.boxes,
          run.names,
          3_600L * run.hours * run.perSecond,
          seconds,
          ended.exitCode());
      if (ended.exitCode() != 0) {
        System.out.println(ended.output());
      }
    }
  }

  private int seconds() {
    return 3_600 * hours;
  }

  /** Load rises in plateaus until the first box is full. */
  private double rate(int second) {
    return perSecond * 2.0 * (1 + second * PLATEAUS / seconds()) / (PLATEAUS + 1);
  }

  void write(Path folder) throws IOException {
    List<Box> all = new ArrayList<>();
    for (int i = 1; i <= boxes; i++) {
      BoxProcess process = new BoxProcess("java", i, BoxProcess.Kind.JVM);
      all.add(
          new Box(
              "box-" + i,
              List.of(),
              Optional.of(1.0),
              Optional.empty(),
              Optional.empty(),
              List.of(process)));
    }
    RunManifest manifest =
        new RunManifest(
            FormatVersion.CURRENT_TEXT,
            "long",
            BEGIN,
            "a system",
            "http://127.0.0.1",
            "curve",
            Optional.empty(),
            1,
            all,
            List.of(new Machine("a model", 64, 64L << 30, "Linux", "cgroup-v2")),
            Map.of());
    RunDirectory run = RunDirectory.create(folder, manifest);
    responses(run);
    steps(run);
    for (int i = 1; i <= boxes; i++) {
      cpu(run, i);
    }
    try (JsonLinesWriter events = JsonLinesWriter.append(run.events())) {
      events.write(new Event(BEGIN + seconds(), EventKind.COMPLETE, "test", "", Map.of()));
    }
  }

  private void responses(RunDirectory run) throws IOException {
    Random random = new Random(1);
    try (ResponseLogWriter log = new ResponseLogWriter(run.responses(), BEGIN)) {
      for (int second = 0; second < seconds(); second++) {
        for (int name = 0; name < names; name++) {
          TreeMap<Long, Long> counts = new TreeMap<>();
          for (int i = 0; i < rate(second) / names; i++) {
            counts.merge(1_000 * Math.round(1 + random.nextGaussian() * 3 + 20), 1L, Long::sum);
          }
          ResponseTimes times = ResponseTimes.of(counts);
          double start = BEGIN + second;
          log.write(new ResponseWindow(start, start + 1, "GET /" + name, true, times));
        }
      }
      log.finish();
    }
  }

  private void steps(RunDirectory run) throws IOException {
    int length = seconds() / PLATEAUS;
    try (JsonLinesWriter steps = JsonLinesWriter.append(run.steps("curve"))) {
      for (int i = 0; i < PLATEAUS; i++) {
        double begin = BEGIN + (double) i * length;
        steps.write(step(begin, StepEvent.Kind.BEGAN, i, length, Optional.empty()));
        steps.write(
            step(begin + length, StepEvent.Kind.ENDED, i, length, Optional.of(EndReason.SCHEDULE)));
      }
    }
  }

  private StepEvent step(
      double at, StepEvent.Kind kind, int index, int length, Optional<EndReason> reason) {
    return new StepEvent(
        at,
        kind,
        "curve-" + index,
        Phase.CURVE,
        index,
        Optional.empty(),
        Optional.of(rate(index * length)),
        length,
        reason,
        Optional.empty());
  }

  private void cpu(RunDirectory run, int box) throws IOException {
    double used = 0;
    try (JsonLinesWriter series = JsonLinesWriter.append(run.series("box-" + box, "cgroup"))) {
      for (int second = 0; second <= seconds(); second++) {
        String key = CgroupMetric.CPU_TIME.key().toString();
        series.write(new Sample(BEGIN + second, Map.of(key, used)));
        used += Math.min(1, rate(second) / perSecond / 1.6 / box);
      }
    }
  }
}
