package dev.headroom.analysis.remedy.capacity;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.Remedy;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.ModelBox;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The database moves to a box of its own, as large as the one that it leaves. */
public final class SeparateDatabase implements Remedy {
  /** What a box is called that a database gets for itself, before its number. */
  private static final String NEW_BOX = "db";

  @Override
  public String id() {
    return "separate-database";
  }

  @Override
  public Optional<RemedyEffect> propose(
      SystemModel model, ResourceId bottleneck, Findings findings) {
    Optional<ModelBox> box = model.box(bottleneck.box());
    Set<String> moving =
        box.map(shared -> shared.consumers(BoxProcess.Kind.DATABASE)).orElse(Set.of());
    boolean isShared = box.filter(b -> b.consumers().size() > moving.size()).isPresent();
    if (bottleneck.type() != ResourceType.CPU || moving.isEmpty() || !isShared) {
      return Optional.empty();
    }
    return Optional.of(
        RemedyEffect.of(
            Map.of("box", bottleneck.box()),
            box.flatMap(ModelBox::pricePerHour),
            system -> separated(system, bottleneck, moving)));
  }

  private static SystemModel separated(SystemModel system, ResourceId shared, Set<String> moving) {
    Optional<Station> cpu = system.find(shared);
    Optional<ModelBox> box = system.box(shared.box());
    if (cpu.isEmpty() || box.isEmpty()) {
      return system;
    }
    List<Consumer> leaving =
        box.get().consumers().stream().filter(c -> moving.contains(c.name())).toList();
    ModelBox fresh = new ModelBox(system.freshBoxName(NEW_BOX), box.get().pricePerHour(), leaving);
    Station freshCpu =
        new Station(
            new ResourceId(fresh.name(), ResourceType.CPU),
            cpu.get().capacity(),
            0,
            cpu.get().demands().of(moving::contains));
    return system
        .replace(
            shared, old -> old.withDemands(demands -> demands.of(name -> !moving.contains(name))))
        .replaceBox(shared.box(), old -> old.without(moving))
        .plus(fresh, List.of(freshCpu));
  }

  @Override
  public String title(RemedyProposal proposal) {
    return id();
  }

  @Override
  public String reason(RemedyProposal proposal) {
    return "the service and its database no longer share a CPU";
  }

  @Override
  public String givesUp(RemedyProposal proposal) {
    return "a network hop for every statement; two boxes to run";
  }

  @Override
  public String basis(RemedyProposal proposal) {
    return "the database's demand moves to a box of the same size; the network hop is not priced in";
  }
}
