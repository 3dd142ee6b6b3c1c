package dev.headroom.analysis.cause;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.CoresOf;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceKind;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.finding.CauseRule;
import dev.headroom.analysis.finding.Finding;
import dev.headroom.analysis.math.Quantity;
import dev.headroom.analysis.measure.BoxCores;
import dev.headroom.analysis.measure.CpuNeighbours;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.RecordedRun;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Programs that are not the box's have the CPUs for which it waits. */
public final class NeighboursOnCpu implements CauseRule {
  public static final String ID = "neighbours-on-cpu";

  /** Cores that it could use. */
  public static final String HELD = "budget";

  private static final String GOT = "got";
  private static final String THEIRS = "neighbours-used";
  private static final String WAITING = "threads-waiting";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public boolean appliesTo(SystemModel model, ResourceId binding) {
    return binding.type() == ResourceType.CPU;
  }

  @Override
  public Set<EvidenceKind> needs(ResourceId binding) {
    return Set.of(EvidenceKind.PROCESS_CPU);
  }

  @Override
  public Finding examine(Evidence evidence, ResourceId binding) {
    return evidence
        .view(new HeldBack(binding.box()))
        .<Finding>map(by -> new Finding.Found(cause(binding, by)))
        .orElse(new Finding.NotHere("nobody-else-has-its-cpus"));
  }

  private Cause cause(ResourceId binding, HeldBack.By by) {
    String unit = ResourceType.CPU.unit();
    return new Cause(
        id(),
        binding,
        Optional.of(by.program()),
        1 - by.got() / by.held(),
        List.of(
            new Quantity(HELD, by.held(), unit),
            new Quantity(GOT, by.got(), unit),
            new Quantity(THEIRS, by.theirs(), unit),
            new Quantity(WAITING, by.waiting(), "threads")));
  }

  @Override
  public String headline(Cause cause) {
    return String.format(
        Locale.ROOT,
        "%s and what else is not the box's use %.2f cores of its CPUs: it gets %.2f of the %.2f cores"
            + " that it may use, and %.0f of its threads wait to run",
        cause.subject().orElse("a program"),
        cause.value(THEIRS),
        cause.value(GOT),
        cause.value(HELD),
        cause.value(WAITING));
  }

  /** Who held a box back at the knee; empty where nobody did. */
  record HeldBack(String box) implements EvidenceView<Optional<HeldBack.By>> {
    record By(String program, double theirs, double waiting, double got, double held) {}

    @Override
    public Optional<By> look(RecordedRun run, Evidence evidence) {
      Plateau knee = evidence.knee();
      double from = knee.usedFromSeconds();
      // The last sample may come just before its end.
      double to = knee.endSeconds() - 1;
      CpuNeighbours neighbours = CpuNeighbours.of(run, box);
      return evidence
          .view(new CoresOf(box))
          .filter(BoxCores::isHeldBack)
          .flatMap(
              cores ->
                  neighbours
                      .largest(from, to)
                      .map(
                          program ->
                              new By(
                                  program,
                                  neighbours.cores(from, to),
                                  neighbours.waiting(from, to),
                                  cores.got(),
                                  cores.held())));
    }
  }
}
