package dev.headroom.cli.loop;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.promise.CutEffect;
import dev.headroom.analysis.promise.Proof;
import dev.headroom.analysis.promise.SideBySide;
import dev.headroom.cli.failure.FailedException;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.measure.Loading;
import dev.headroom.cli.measure.Measurement;
import dev.headroom.cli.target.CpuCrossing;
import dev.headroom.cli.target.ReferenceTarget;
import dev.headroom.reference.budget.BudgetCut;
import dev.headroom.reference.budget.Budgets;
import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;
import dev.headroom.run.RunDirectory;
import dev.headroom.run.file.CodeName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Which budget of a system limits its throughput, by cutting each in turn: the system and a copy of
 * it with less of one thing are loaded in turn, on the same machine within a minute.
 */
public final class Experiment {
  /** Share of a budget that is taken away: enough to be seen in half a minute of turns. */
  static final double SHARE = 0.15;

  private final Topology topology;
  private final SeedSpec data;
  private final List<BudgetCut> cuts;
  private final int users;
  private final Consumer<String> tell;
  private final List<CutEffect> effects = new ArrayList<>();

  /**
   * @param cuts of the topology, see {@link #cuts}
   * @param users with which the system is saturated
   * @param tell told what is being done
   */
  public Experiment(
      Topology topology, SeedSpec data, List<BudgetCut> cuts, int users, Consumer<String> tell) {
    this.topology = topology;
    this.data = data;
    this.cuts = List.copyOf(cuts);
    this.users = users;
    this.tell = tell;
  }

  /**
   * What can be cut of a system.
   *
   * @param wanted a part of a resource's name, as in {@code cpu} or {@code box-1}; empty for all
   */
  public static List<BudgetCut> cuts(Topology topology, String wanted) {
    String part = wanted.toLowerCase(Locale.ROOT);
    List<BudgetCut> all = Budgets.cuts(topology, SHARE);
    List<BudgetCut> chosen =
        all.stream().filter(cut -> resource(cut).toString().contains(part)).toList();
    if (chosen.isEmpty()) {
      throw new RefusedException(
          wanted
              + ": nothing of that name can be cut; there are "
              + all.stream()
                  .map(cut -> resource(cut).toString())
                  .collect(Collectors.joining(", ")));
    }
    return chosen;
  }

  /**
   * What an experiment came to.
   *
   * @param run that recorded it
   */
  public record Outcome(RunDirectory run, Proof proof) {}

  /** Starts the system, and a copy of it for each cut. */
  public Outcome perform(Measurement measurement) throws IOException, InterruptedException {
    RunDirectory run =
        measurement.record(ReferenceTarget.of(topology, data, Optional.empty()), this::cutAll);
    if (effects.isEmpty()) {
      throw new FailedException("no turn of the experiment measured anything: see " + run);
    }
    return new Outcome(run, new Proof(effects));
  }

  private void cutAll(Loading loading) throws IOException, InterruptedException {
    tell.accept("warming the system up as it was");
    loading.warmUp();
    for (int i = 0; i < cuts.size(); i++) {
      BudgetCut cut = cuts.get(i);
      ResourceId resource = resource(cut);
      tell.accept(
          "%d/%d  with %s %s instead of %s"
              .formatted(i + 1, cuts.size(), resource, number(cut.to()), number(cut.from())));
      loading
          .inTurnWith(
              ReferenceTarget.of(cut.topology(), data, Optional.empty()),
              cut.box() + "-" + cut.resource(),
              users,
              crossing(cut),
              seen -> effect(cut, seen).isDecided())
          .map(seen -> effect(cut, seen))
          .ifPresent(effects::add);
    }
  }

  /** A CPU budget can be changed while the system runs; of others a process knows at its start. */
  private Optional<CpuCrossing> crossing(BudgetCut cut) {
    return resource(cut).type() == ResourceType.CPU
        ? Optional.of(new CpuCrossing(box(topology, cut), box(cut.topology(), cut)))
        : Optional.empty();
  }

  private static BoxSpec box(Topology system, BudgetCut cut) {
    return system.boxes().stream()
        .filter(box -> box.name().equals(cut.box()))
        .findFirst()
        .orElseThrow();
  }

  private static CutEffect effect(BudgetCut cut, SideBySide seen) {
    return new CutEffect(resource(cut), cut.from(), cut.to(), seen.factor());
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private static ResourceId resource(BudgetCut cut) {
    return new ResourceId(
        cut.box(), CodeName.find(ResourceType.class, cut.resource()).orElseThrow());
  }
}
