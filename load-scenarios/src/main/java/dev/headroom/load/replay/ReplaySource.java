package dev.headroom.load.replay;

import dev.headroom.load.gatling.LoadOptions;
import dev.headroom.load.gatling.TrafficSource;
import dev.headroom.load.mix.RequestSource;
import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.option.ReplayOptions;
import dev.headroom.load.plan.LoadStep;
import dev.headroom.load.plan.LogCounts;
import dev.headroom.load.plan.StepPhase;
import dev.headroom.load.plan.TrafficPlan;
import dev.headroom.load.traffic.ListedArrivals;
import java.util.ArrayList;
import java.util.List;

/** The requests of an access log at their own times, or at another pace. Reads the log once. */
public final class ReplaySource implements TrafficSource {
  private static final int STEP_SECONDS = 60;

  private AccessLog log;

  @Override
  public TrafficPlan plan(LoadOptions options) {
    AccessLog sent = log(options);
    double[] seconds = seconds(sent, options.replay().pace());
    return new TrafficPlan(steps(seconds), () -> new ListedArrivals(seconds), options.mix().seed())
        .ofLog(new LogCounts(sent.entries().size(), sent.unreadable(), sent.leftOut()));
  }

  @Override
  public RequestSource requests(LoadOptions options) {
    return new LoggedRequests(log(options).entries());
  }

  private AccessLog log(LoadOptions options) {
    if (options.replay().accessLog().isEmpty()) {
      throw new InvalidOptionException(
          ReplayOptions.ACCESS_LOG, "", "set for a replay: the access log whose requests are sent");
    }
    if (log == null) {
      log = AccessLog.read(options.replay());
    }
    return log;
  }

  private static double[] seconds(AccessLog log, double pace) {
    double begin = log.entries().get(0).epochSeconds();
    return log.entries().stream()
        .mapToDouble(entry -> (entry.epochSeconds() - begin) / pace)
        .toArray();
  }

  /** A step a minute, so that one sees how it went. */
  private static List<LoadStep> steps(double[] seconds) {
    int length = (int) Math.floor(seconds[seconds.length - 1]) + 1;
    List<LoadStep> steps = new ArrayList<>();
    int arrival = 0;
    for (int begin = 0; begin < length; begin += STEP_SECONDS) {
      int end = Math.min(length, begin + STEP_SECONDS);
      int count = 0;
      while (arrival < seconds.length && seconds[arrival] < end) {
        arrival++;
        count++;
      }
      steps.add(
          LoadStep.open(
              "replay-" + (steps.size() + 1),
              StepPhase.TRAFFIC,
              steps.size(),
              (double) count / (end - begin),
              end - begin));
    }
    return steps;
  }
}
