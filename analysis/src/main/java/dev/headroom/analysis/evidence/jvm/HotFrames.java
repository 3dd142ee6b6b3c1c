package dev.headroom.analysis.evidence.jvm;

import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.evidence.EvidenceView;
import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.analysis.profile.Frame;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RecordedRun;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The methods of a box's JVM that take the most CPU, by themselves or through the platform, under
 * load; none without a profile.
 *
 * @param binding a resource of the box, whose demand gives CPU time per request where it is a CPU
 */
public record HotFrames(ResourceId binding) implements EvidenceView<List<Frame>> {
  private static final int SHOWN = 12;

  @Override
  public List<Frame> look(RecordedRun run, Evidence evidence) {
    FoldedStacks stacks = evidence.view(new CpuStacks(binding.box()));
    Map<String, Long> self = stacks.self();
    Map<String, Long> own = stacks.own();
    Map<String, Long> work = new HashMap<>(self);
    own.forEach((frame, samples) -> work.merge(frame, samples, Math::max));
    Map<String, Long> total = stacks.total();
    double all = stacks.samples();
    Optional<Double> demand = jvmDemand(evidence);
    return work.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SHOWN)
        .map(
            entry ->
                new Frame(
                    binding.box(),
                    entry.getKey(),
                    self.getOrDefault(entry.getKey(), 0L) / all,
                    own.getOrDefault(entry.getKey(), 0L) / all,
                    total.get(entry.getKey()) / all,
                    demand.map(d -> d * entry.getValue() / all)))
        .toList();
  }

  /** Core-seconds of the profiled JVM, the box's first, for one request. */
  private Optional<Double> jvmDemand(Evidence evidence) {
    SystemModel model = evidence.model();
    Optional<String> jvm =
        model.box(binding.box()).stream()
            .flatMap(box -> box.consumers().stream())
            .filter(consumer -> consumer.kind() == BoxProcess.Kind.JVM)
            .map(Consumer::name)
            .findFirst();
    return model
        .find(binding)
        .filter(station -> binding.type() == ResourceType.CPU)
        .flatMap(cpu -> jvm.map(name -> cpu.demands().of(name::equals).perRequest(model.mix())));
  }
}
