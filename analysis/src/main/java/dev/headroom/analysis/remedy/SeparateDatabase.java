package dev.headroom.analysis.remedy;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.ResourceId;
import dev.headroom.analysis.model.Evidence;
import dev.headroom.analysis.model.ResourceModel;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The database moves to a box of its own, as large as the one that it leaves. */
final class SeparateDatabase implements Remedy {
  private static final String NEW_BOX = "db-1";

  @Override
  public String id() {
    return "separate-database";
  }

  @Override
  public Optional<Treatment> propose(
      Evidence evidence, ResourceId bottleneck, Optional<Cause> cause) {
    Optional<Box> box = Boxes.named(evidence, bottleneck.box());
    boolean isCpu =
        evidence.model().find(bottleneck).filter(r -> r.unit().equals("cores")).isPresent();
    Set<String> moving = box.map(SeparateDatabase::databases).orElse(Set.of());
    boolean shared = box.filter(b -> b.processes().size() > moving.size()).isPresent();
    if (!isCpu || moving.isEmpty() || !shared) {
      return Optional.empty();
    }
    return Optional.of(
        new Treatment(
            Map.of("box", bottleneck.box()),
            "separate-database",
            "the service and its database no longer share a CPU",
            "a network hop for every statement; two boxes to run",
            box.flatMap(Box::pricePerHour),
            Optional.of(effect(bottleneck, moving)),
            "the database's demand moves to a box of the same size; the network hop is not priced"
                + " in"));
  }

  private static Set<String> databases(Box box) {
    return box.processes().stream()
        .filter(process -> process.kind() == BoxProcess.Kind.DATABASE)
        .map(BoxProcess::name)
        .collect(Collectors.toSet());
  }

  private static UnaryOperator<SystemModel> effect(ResourceId shared, Set<String> moving) {
    return model -> {
      Optional<ResourceModel> cpu = model.find(shared);
      if (cpu.isEmpty()) {
        return model;
      }
      Map<String, Double> stay = new TreeMap<>(cpu.get().demandByUser());
      Map<String, Double> leave = new TreeMap<>();
      moving.forEach(name -> leave.put(name, Optional.ofNullable(stay.remove(name)).orElse(0.0)));
      return model
          .replace(shared, resource -> resource.withDemands(stay))
          .plus(
              new ResourceModel(
                  new ResourceId(NEW_BOX, shared.resource()),
                  false,
                  cpu.get().unit(),
                  cpu.get().capacity(),
                  0,
                  leave));
    };
  }
}
