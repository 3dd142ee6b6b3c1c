package dev.headroom.analysis.resource;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.simulation.profile.SimProfile;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.ServerMetric;
import dev.headroom.run.series.Series;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** A profile of a built run whose request threads spend a share of their time in a call. */
public final class CallProfile {
  public static final String PLACE = "shop.Prices.ask";

  private static final List<String> STACK =
      List.of(
          "java.lang.Thread.run",
          PLACE,
          "okhttp3.internal.connection.RealCall.execute",
          "sun.nio.ch.NioSocketImpl.park");

  private CallProfile() {}

  /**
   * @param share of the time in which a request holds its thread
   */
  public static ByteBuffer of(RecordedRun run, double share) {
    SimProfile profile = new SimProfile(RunBuilder.BEGIN);
    double end = into(profile, run, share);
    return profile.recording(end);
  }

  /**
   * Likewise, into a profile that has more.
   *
   * @return when the run ended, epoch seconds
   */
  public static double into(SimProfile profile, RecordedRun run, double share) {
    Series held =
        run.seriesOf("box-1", ServerMetric.REQUEST_TIME)
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    double owed = 0;
    for (int i = 1; i < held.size(); i++) {
      owed += share * (held.valueAt(i) - held.valueAt(i - 1)) / SimProfile.WALL_SECONDS;
      for (; owed >= 1; owed--) {
        profile.waiting(held.secondsAt(i - 1), 1, STACK);
      }
    }
    return held.secondsAt(held.size() - 1);
  }
}
