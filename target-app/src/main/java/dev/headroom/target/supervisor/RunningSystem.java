package dev.headroom.target.supervisor;

import dev.headroom.target.box.BoxGroup;
import dev.headroom.target.box.BudgetSupport;
import dev.headroom.target.database.DatabaseAccess;
import dev.headroom.target.topology.Role;
import dev.headroom.target.topology.Topology;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A topology that runs, until closed. */
public final class RunningSystem implements AutoCloseable {
  private final Topology topology;
  private final BudgetSupport budgets;
  private final Parts parts;

  RunningSystem(Topology topology, BudgetSupport budgets, Parts parts) {
    this.topology = topology;
    this.budgets = budgets;
    this.parts = parts;
  }

  public Topology topology() {
    return topology;
  }

  /** Where the service answers. */
  public URI baseUrl() {
    return parts.web().url();
  }

  /** Where each box's service tells its figures, in Prometheus' format; by box name. */
  public Map<String, URI> metricsUrls() {
    return Map.of(topology.boxOf(Role.WEB).name(), baseUrl().resolve("/metrics"));
  }

  /** An account that sees the database's figures; by the name of the database's box. */
  public Map<String, DatabaseAccess> monitors() {
    return Map.of(topology.boxOf(Role.DATABASE).name(), parts.database().monitor());
  }

  public List<RunningBox> boxes() {
    List<RunningBox> boxes = new ArrayList<>();
    topology
        .boxes()
        .forEach(
            spec -> {
              List<RunningProcess> processes = new ArrayList<>();
              if (spec.has(Role.WEB)) {
                processes.add(new RunningProcess("java", parts.web().pid(), true));
              }
              if (spec.has(Role.DATABASE)) {
                processes.add(new RunningProcess("mariadbd", parts.database().pid(), false));
              }
              Optional<BoxGroup> group = Optional.ofNullable(parts.groups().get(spec.name()));
              boxes.add(new RunningBox(spec, processes, group.flatMap(BoxGroup::cpuFolder)));
            });
    return List.copyOf(boxes);
  }

  /** How budgets are enforced here. */
  public BudgetSupport budgets() {
    return budgets;
  }

  /** Holds every box to its CPU budget from now on. */
  public void applyBudgets() throws IOException {
    for (var spec : topology.boxes()) {
      parts.groups().get(spec.name()).limit(spec.cpuCores());
    }
  }

  /** Lets every box use the whole machine again. */
  public void liftBudgets() throws IOException {
    for (BoxGroup group : parts.groups().values()) {
      group.unlimit();
    }
  }

  /** Stops every part and removes every trace. */
  @Override
  public void close() throws IOException {
    parts.close();
  }
}
