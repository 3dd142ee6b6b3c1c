package dev.headroom.analysis.confounder;

import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.injector.InFlightCheck;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import java.util.List;

/**
 * Requests that wait inside the load generator, for a connection of a pool of its own or for one of
 * its threads: they are in flight, and in no response time.
 */
final class HeldInInjector implements Confounder {
  /** Share of the requests in flight that is none of chance. */
  private static final double SHARE = 0.2;

  /** The gauge is read once a second, whatever happens within it. */
  private static final double REQUESTS = 1;

  private static final String UNIT = "requests";

  @Override
  public List<Remark<WarningCode>> look(RecordedRun run, List<Plateau> plateaus) {
    return InFlightCheck.of(run, plateaus)
        .filter(check -> check.unexplainedShare() >= SHARE)
        .filter(check -> check.counted() - check.expected() >= REQUESTS)
        .stream()
        .map(
            check ->
                Remark.of(WarningCode.HELD_IN_INJECTOR)
                    .value("counted", check.counted(), UNIT)
                    .value("expected", check.expected(), UNIT))
        .toList();
  }
}
