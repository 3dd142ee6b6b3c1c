package dev.headroom.cli.accuracy;

import dev.headroom.analysis.examiner.Gain;
import dev.headroom.analysis.math.Interval;
import dev.headroom.cli.accuracy.live.LiveTrial;
import dev.headroom.cli.accuracy.live.TrialMarks;
import java.util.Optional;

/**
 * What the first remedy of a system promised and brought.
 *
 * @param trial which system, in which round
 * @param remedy as a reader names it; empty where none that can be applied has a promise
 * @param beforeRun id of the run that promised
 * @param measured factor of the throughput with its 90 % interval, both systems loaded in turn
 * @param gain what was promised and brought; empty where nothing was
 */
record GainMark(
    LiveTrial trial,
    Optional<String> remedy,
    String beforeRun,
    Optional<Interval> measured,
    Optional<Gain> gain)
    implements TrialMarks.Marked {
  GainMark {
    remedy = remedy == null ? Optional.empty() : remedy;
    measured = measured == null ? Optional.empty() : measured;
    gain = gain == null ? Optional.empty() : gain;
  }
}
