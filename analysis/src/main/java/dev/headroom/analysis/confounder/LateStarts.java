package dev.headroom.analysis.confounder;

import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.injector.StartLag;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import java.util.List;

/** Starts so late that a response time of a few milliseconds says little. */
final class LateStarts implements Confounder {
  @Override
  public List<Remark<WarningCode>> look(RecordedRun run, List<Plateau> plateaus) {
    return StartLag.of(run).filter(StartLag::isLate).stream()
        .map(
            lag ->
                Remark.of(WarningCode.STARTS_LATE)
                    .value("median", lag.medianSeconds(), "s")
                    .value("worst", lag.worstSeconds(), "s"))
        .toList();
  }
}
