package dev.headroom.reference.supervisor;

import dev.headroom.reference.box.BoxGroup;
import dev.headroom.reference.box.BudgetSupport;
import dev.headroom.reference.part.Endpoint;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.PartPlace;
import dev.headroom.reference.topology.Topology;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A topology that runs, until closed. */
public final class RunningSystem implements AutoCloseable {
  private final Topology topology;
  private final BudgetSupport budgets;
  private final StartedSystem system;

  RunningSystem(Topology topology, BudgetSupport budgets, StartedSystem system) {
    this.topology = topology;
    this.budgets = budgets;
    this.system = system;
  }

  public Topology topology() {
    return topology;
  }

  /**
   * Where clients send their requests.
   *
   * @throws InvalidSettingException if it has no part that faces them
   */
  public URI baseUrl() {
    return topology.front().stream()
        .flatMap(place -> system.endpoints(place).stream())
        .filter(Endpoint.Service.class::isInstance)
        .map(endpoint -> ((Endpoint.Service) endpoint).url())
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSettingException(
                    "topology " + topology.name() + " has no box that clients can speak to"));
  }

  public List<RunningBox> boxes() {
    return topology.boxes().stream().map(this::box).toList();
  }

  private RunningBox box(BoxSpec spec) {
    List<PartPlace> places = places(spec);
    return new RunningBox(
        spec,
        places.stream()
            .flatMap(place -> system.processes(place).stream())
            .map(p -> new RunningProcess(p.spec().name(), p.process().pid(), p.spec().kind()))
            .toList(),
        places.stream().flatMap(place -> system.endpoints(place).stream()).toList(),
        system.group(spec.name()).flatMap(BoxGroup::cpuFolder));
  }

  /** How budgets are enforced here. */
  public BudgetSupport budgets() {
    return budgets;
  }

  /** Holds every box to its CPU budget from now on, and starts what runs beside it. */
  public void applyBudgets() throws IOException {
    for (BoxSpec spec : topology.boxes()) {
      system.group(spec.name()).orElseThrow().limit(spec.heldToCores());
      PartPlace place = places(spec).get(0);
      for (int i = 0; i < spec.provision().neighbours(); i++) {
        system.launchNeighbour(place);
      }
    }
  }

  /** Holds a box to the CPU budget that it has in another topology, from now on. */
  public void holdTo(BoxSpec spec) throws IOException {
    system.group(spec.name()).orElseThrow().limit(spec.heldToCores());
  }

  private List<PartPlace> places(BoxSpec spec) {
    return topology.places().stream().filter(place -> place.box().equals(spec)).toList();
  }

  /** Stops every part and removes every trace. */
  @Override
  public void close() throws IOException {
    system.close();
  }
}
