package dev.headroom.analysis.profile;

import dev.headroom.analysis.diagnosis.Frame;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods of a box's JVM by the CPU that they take. */
public final class HotFrames {
  private static final int SHOWN = 12;

  private HotFrames() {}

  /** The heaviest by their own CPU, under load; none without a profile. */
  public static List<Frame> of(Evidence evidence, ResourceId binding) {
    FoldedStacks stacks = underLoad(evidence, binding.box());
    double all = stacks.samples();
    Map<String, Long> total = stacks.total();
    Optional<Double> demand = jvmDemand(evidence, binding);
    return stacks.self().entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN)
        .map(
            entry ->
                new Frame(
                    binding.box(),
                    entry.getKey(),
                    entry.getValue() / all,
                    total.get(entry.getKey()) / all,
                    demand.map(d -> d * entry.getValue() / all)))
        .toList();
  }

  /** All CPU stacks of a box's JVM from the lowest plateau's begin to the last one's end. */
  public static FoldedStacks underLoad(Evidence evidence, String box) {
    double from =
        evidence.plateaus().stream().mapToDouble(p -> p.usedFromSeconds()).min().orElse(0);
    double to = evidence.plateaus().stream().mapToDouble(p -> p.endSeconds()).max().orElse(0);
    return ProfileReader.recording(evidence.run(), box)
        .map(recording -> ProfileReader.cpu(recording, from, to))
        .orElse(new FoldedStacks(List.of()));
  }

  /** Core-seconds of the box's JVM for one request. */
  private static Optional<Double> jvmDemand(Evidence evidence, ResourceId binding) {
    return evidence
        .model()
        .find(binding)
        .filter(resource -> resource.unit().equals("cores"))
        .flatMap(
            resource ->
                evidence.run().manifest().boxes().stream()
                    .filter(box -> box.name().equals(binding.box()))
                    .map(Box::processes)
                    .flatMap(List::stream)
                    .filter(process -> process.kind() == BoxProcess.Kind.JVM)
                    .findFirst()
                    .map(process -> resource.demandByUser().get(process.name())));
  }
}
