package dev.headroom.cli.measure;

import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Optional;

/** A process of the target that is no more. */
final class EndedProcess {
  private EndedProcess() {}

  /** That the target died says more than that it does not answer, and is no fault of the input. */
  static RuntimeException rather(RefusedException refusal, List<Box> boxes, String phase) {
    return among(boxes)
        .<RuntimeException>map(
            process ->
                new FailedException(
                    process + " ended in " + phase + ", and with it the measurement"))
        .orElse(refusal);
  }

  /** How to call the first one, such as {@code java of box-1 (process 4711)}; empty if all live. */
  static Optional<String> among(List<Box> boxes) {
    for (Box box : boxes) {
      for (BoxProcess process : box.processes()) {
        if (ProcessHandle.of(process.pid()).filter(ProcessHandle::isAlive).isEmpty()) {
          return Optional.of(
              process.name() + " of " + box.name() + " (process " + process.pid() + ")");
        }
      }
    }
    return Optional.empty();
  }
}
