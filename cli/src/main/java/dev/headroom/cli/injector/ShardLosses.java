package dev.headroom.cli.injector;

import dev.headroom.cli.injector.shard.RunningShard;
import dev.headroom.cli.injector.shard.ShardedPhase;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.event.InjectorAttribute;
import dev.headroom.run.metric.InjectorMetric;
import dev.headroom.run.series.Series;
import dev.headroom.run.series.SeriesFile;
import dev.headroom.run.series.SeriesId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Tells the run which share of its load was not sent, and from when on or until when. */
final class ShardLosses {
  private final ShardedPhase phase;
  private final InjectorRun.Events events;

  ShardLosses(ShardedPhase phase, InjectorRun.Events events) {
    this.phase = phase;
    this.events = events;
  }

  /** That one is no more, while others go on. */
  void note(RunningShard shard, Ended how) {
    Instant begin = phase.startAt().orElseThrow();
    double at = seconds(shard.endedAt().toEpochMilli());
    Path log = shard.files().log();
    double logged = seconds(LastResponse.millis(log).orElse(begin.toEpochMilli()));
    Map<String, String> attributes = attributes(shard, at);
    attributes.put(InjectorAttribute.LOGGED, number(logged));
    attributes.put(InjectorAttribute.LOG, phase.run().root().relativize(log).toString());
    events.event(
        EventKind.INJECTOR_LOST,
        String.format(
            Locale.ROOT,
            "injector %s %s at %.1f s of %s: from then on %s of the load was not sent",
            shard.shard().words(),
            shard.whyLost().map(why -> how.words() + " (" + why + ")").orElse(how.words()),
            Math.max(0, at - seconds(begin.toEpochMilli())),
            phase.phase().name(),
            share()),
        attributes);
  }

  /** That one left out the begin of its schedule, if it did. */
  void noteLateness(RunningShard shard) throws IOException {
    double leftOut = leftOutSeconds(shard.files().figures());
    if (leftOut > 0) {
      double at = seconds(phase.startAt().orElseThrow().toEpochMilli()) + leftOut;
      Map<String, String> attributes = attributes(shard, at);
      attributes.put(InjectorAttribute.SECONDS, number(leftOut));
      events.event(
          EventKind.INJECTOR_LATE,
          String.format(
              Locale.ROOT,
              "injector %s joined %s %.0f s late: until then %s of the load was not sent",
              shard.shard().words(),
              phase.phase().name(),
              leftOut,
              share()),
          attributes);
    }
  }

  private static double leftOutSeconds(Path figures) throws IOException {
    Map<SeriesId, Series> series = new HashMap<>();
    if (Files.exists(figures)) {
      SeriesFile.read(figures, series);
    }
    return series.entrySet().stream()
        .filter(entry -> entry.getKey().key().isOf(InjectorMetric.LEFT_OUT))
        .flatMap(entry -> entry.getValue().last().stream())
        .findFirst()
        .orElse(0.0);
  }

  private Map<String, String> attributes(RunningShard shard, double at) {
    Map<String, String> attributes = new TreeMap<>();
    attributes.put(InjectorAttribute.PHASE, phase.phase().name());
    attributes.put(InjectorAttribute.INJECTOR, Integer.toString(shard.shard().index() + 1));
    attributes.put(InjectorAttribute.INJECTORS, Integer.toString(phase.shards()));
    attributes.put(InjectorAttribute.AT, number(at));
    return attributes;
  }

  private String share() {
    return switch (phase.shards()) {
      case 2 -> "half";
      case 3 -> "a third";
      case 4 -> "a quarter";
      default -> "1/" + phase.shards();
    };
  }

  private static double seconds(long epochMillis) {
    return epochMillis / 1e3;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
