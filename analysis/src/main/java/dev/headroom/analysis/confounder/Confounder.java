package dev.headroom.analysis.confounder;

import dev.headroom.analysis.diagnosis.Remark;
import dev.headroom.analysis.diagnosis.WarningCode;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.run.RecordedRun;
import java.util.List;

/** Something that makes figures speak of something else than the target. */
@FunctionalInterface
interface Confounder {
  /**
   * What is to be told of it; nothing where it left no trace, or none was recorded.
   *
   * @param plateaus of the run, in the order of time
   */
  List<Remark<WarningCode>> look(RecordedRun run, List<Plateau> plateaus);
}
