package dev.headroom.analysis.gate.read;

import dev.headroom.analysis.gate.cost.CostKind;
import dev.headroom.analysis.gate.cost.CostTree;
import dev.headroom.analysis.gate.cost.CostTreeBuilder;
import dev.headroom.analysis.gate.cost.Place;
import dev.headroom.analysis.measure.BoxCpuUse;
import dev.headroom.analysis.profile.ProfileReader;
import dev.headroom.analysis.response.LoadWindow;
import dev.headroom.run.Box;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.metric.JvmMetric;
import dev.headroom.run.metric.ProcessMetric;
import dev.headroom.run.series.Series;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/**
 * What a request costs, by the method that spends it: the shares of samples of what was measured,
 * in the same seconds. What no profile tells of is the process's.
 */
final class CostSampler {
  private static final double MILLIS = 1e3;
  private static final double KILOBYTES = 1.0 / 1024;

  /** What costs less in a run is hardly more than a sample. */
  private static final double LEAST_SHARE = 0.0005;

  private static final int MOST = 5_000;
  private static final String OTHER = "other processes";

  private final RecordedRun run;
  private final Set<Long> seconds;
  private final double requests;

  private CostSampler(RecordedRun run, EvidenceSeconds evidence) {
    this.run = run;
    this.seconds =
        evidence.levels().stream()
            .flatMap(List::stream)
            .map(LoadWindow::startSeconds)
            .collect(Collectors.toSet());
    this.requests = evidence.ok();
  }

  /** Each kind of cost of which it was recorded who spends it. */
  static Map<CostKind, CostTree> of(RecordedRun run, EvidenceSeconds evidence) {
    Map<CostKind, CostTree> costs = new EnumMap<>(CostKind.class);
    if (!evidence.isEmpty()) {
      CostSampler sampler = new CostSampler(run, evidence);
      sampler.put(costs, CostKind.CPU);
      sampler.put(costs, CostKind.ALLOCATED);
      costs.putAll(StatementSampler.of(run, evidence));
    }
    return costs;
  }

  private void put(Map<CostKind, CostTree> costs, CostKind kind) {
    CostTreeBuilder tree = new CostTreeBuilder();
    double samples = 0;
    double measured = 0;
    for (Box box : run.manifest().boxes()) {
      SampledStacks stacks = stacks(box.name(), kind);
      double amount = kind == CostKind.CPU ? cpu(box, stacks, tree) : allocated(box);
      if (!Double.isFinite(amount)) {
        if (kind == CostKind.CPU) {
          return;
        }
        continue;
      }
      stacks.addTo(tree, amount / requests);
      samples += stacks.samples();
      measured += stacks.samples() > 0 ? amount / requests : 0;
    }
    if (samples > 0 && measured > 0) {
      tree.build(measured / samples)
          .ifPresent(built -> costs.put(kind, built.pruned(LEAST_SHARE, MOST)));
    }
  }

  private SampledStacks stacks(String box, CostKind kind) {
    SampledStacks stacks = new SampledStacks();
    DoublePredicate inside = time -> seconds.contains((long) Math.floor(time));
    for (Map.Entry<String, ByteBuffer> profile : run.profiles().entrySet()) {
      if (profile.getKey().equals(box) || profile.getKey().startsWith(box + ".")) {
        if (kind == CostKind.CPU) {
          ProfileReader.cpuStacks(profile.getValue(), inside, stacks);
        } else {
          ProfileReader.allocationStacks(profile.getValue(), inside, stacks);
        }
      }
    }
    return stacks;
  }

  /** CPU time of the box's JVMs, ms; what else there is of the box goes to its processes. */
  private double cpu(Box box, SampledStacks stacks, CostTreeBuilder tree) {
    BoxCpuUse use = BoxCpuUse.of(run, box.name());
    double all = 0;
    for (long second : seconds) {
      all += MILLIS * use.cores(second, second + 1.0);
    }
    double left = all;
    boolean isJvmKnown = false;
    for (BoxProcess process : box.processes()) {
      boolean isProfiled = process.kind() == BoxProcess.Kind.JVM && stacks.samples() > 0;
      double used = MILLIS * used(box, process);
      if (isProfiled) {
        isJvmKnown |= Double.isFinite(used);
      } else if (used > 0) {
        tree.add(List.of(Place.noCode(process.name())), Math.min(used, left) / requests);
        left -= Math.min(used, left);
      }
    }
    if (stacks.samples() == 0) {
      addOther(tree, left);
      return 0;
    }
    if (!isJvmKnown) {
      return left;
    }
    double ofJvms = Math.min(left, MILLIS * ofJvms(box));
    addOther(tree, left - ofJvms);
    return ofJvms;
  }

  private void addOther(CostTreeBuilder tree, double millis) {
    if (millis > 0) {
      tree.add(List.of(Place.noCode(OTHER)), millis / requests);
    }
  }

  private double ofJvms(Box box) {
    return box.processes().stream()
        .filter(process -> process.kind() == BoxProcess.Kind.JVM)
        .mapToDouble(process -> used(box, process))
        .filter(Double::isFinite)
        .sum();
  }

  /** CPU seconds. */
  private double used(Box box, BoxProcess process) {
    return run.series(box.name(), ProcessMetric.CPU_TIME.key("process", process.name()))
        .map(this::increase)
        .orElse(Double.NaN);
  }

  private double allocated(Box box) {
    return run.seriesOf(box.name(), JvmMetric.ALLOCATED)
        .mapToDouble(entry -> KILOBYTES * increase(entry.getValue()))
        .filter(Double::isFinite)
        .reduce(Double::sum)
        .orElse(Double.NaN);
  }

  private double increase(Series series) {
    return seconds.stream().mapToDouble(second -> series.increase(second, second + 1.0)).sum();
  }
}
