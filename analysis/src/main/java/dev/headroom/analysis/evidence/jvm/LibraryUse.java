package dev.headroom.analysis.evidence.jvm;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.analysis.profile.Libraries;
import dev.headroom.run.RecordedRun;
import java.util.Map;
import java.util.Optional;

/**
 * The library in which most of a JVM's CPU is, on behalf of one caller.
 *
 * @param library first names of its packages
 * @param caller method that calls it
 * @param share of the JVM's CPU samples, 0 … 1
 */
public record LibraryUse(String library, String caller, double share) {
  /** Share of the samples from which a caller is on the way of everything, and calls nothing. */
  private static final double CARRIES = 0.85;

  /**
   * Of one box; empty without a profile.
   *
   * @param box where the JVM runs
   */
  public record Of(String box) implements EvidenceView<Optional<LibraryUse>> {
    @Override
    public Optional<LibraryUse> look(RecordedRun run, Evidence evidence) {
      FoldedStacks stacks = evidence.view(new CpuStacks(box));
      Map<String, Long> total = stacks.total();
      double all = stacks.samples();
      return Libraries.uses(stacks).entrySet().stream()
          .filter(use -> total.get(use.getKey().caller()) < CARRIES * all)
          .max(
              Map.Entry.<Libraries.Use, Long>comparingByValue()
                  .thenComparing(use -> use.getKey().toString()))
          .map(
              use ->
                  new LibraryUse(
                      use.getKey().library(), use.getKey().caller(), use.getValue() / all));
    }
  }
}
