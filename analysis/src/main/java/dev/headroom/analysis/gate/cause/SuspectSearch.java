package dev.headroom.analysis.gate.cause;

import dev.headroom.analysis.gate.cost.CostNode;
import dev.headroom.analysis.gate.cost.CostTree;
import dev.headroom.analysis.gate.cost.Place;
import dev.headroom.analysis.math.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Goes from the root to where the change is, as long as one call or a few hold a notable part of
 * what their caller changed by. Who only took over what a sibling does no more changed nothing:
 * what clearly grew counts for no more than its caller grew. Where all that a caller does grew
 * alike, it is the caller: it does it more often.
 */
final class SuspectSearch {
  /** Of its caller's change, for a call that is followed. */
  private static final double NOTABLE = 0.2;

  /** Of its caller's change, for a call that is followed whatever else grew. */
  private static final double NEARLY_ALL = 0.9;

  /** Growth over that of another from which on both grew alike. */
  private static final double ALIKE = 0.5;

  /** Of a caller's cost, for parts of it that are all of it. */
  private static final double ALL = 0.75;

  /** Of the whole change, for a suspect. */
  private static final double LEAST = 0.1;

  private static final int MOST_SUSPECTS = 10;
  private static final int MOST_CALLERS = 12;

  private final CostTree base;
  private final CostTree candidate;
  private final CostChange change;
  private final double whole;

  /**
   * A call whose change is looked for below it.
   *
   * @param callers the nearest first
   * @param held of the whole change, in the kind's unit
   */
  private record Step(Pair pair, Interval change, List<Place> callers, double held) {
    boolean isRoot() {
      return pair.name().isEmpty();
    }
  }

  /** A part of a caller's change, however far below: whose it is, and what that costs. */
  private record Part(Suspect suspect, List<Double> before, List<Double> now) {}

  private SuspectSearch(CostTree base, CostTree candidate) {
    this.base = base;
    this.candidate = candidate;
    this.change = new CostChange(base, candidate);
    this.whole = candidate.root().mean() - base.root().mean();
  }

  /**
   * Those whose doing the change is, the one with the greatest part of it first.
   *
   * @param base a tree that clearly grew
   * @param candidate to this one; there are enough runs of them to compare
   */
  static List<Suspect> in(CostTree base, CostTree candidate) {
    SuspectSearch search = new SuspectSearch(base, candidate);
    Pair root = new Pair("", base.root(), candidate.root());
    return search.follow(new Step(root, search.changeOf(root), List.of(), search.whole)).stream()
        .map(Part::suspect)
        .filter(suspect -> suspect.share() >= LEAST)
        .sorted(
            Comparator.comparingDouble(Suspect::share)
                .thenComparingDouble(suspect -> suspect.change().estimate())
                .reversed())
        .limit(MOST_SUSPECTS)
        .toList();
  }

  private Interval changeOf(Pair pair) {
    return change.of(pair.base().costs(), pair.candidate().costs()).orElseThrow();
  }

  private List<Part> follow(Step step) {
    List<Pair> calls = Pair.of(step.pair().base(), step.pair().candidate());
    List<Part> parts = new ArrayList<>();
    double most = 0;
    for (Step call : notable(step, calls)) {
      parts.addAll(follow(call));
      most = Math.max(most, call.held());
    }
    if (most >= NEARLY_ALL * step.held()) {
      return parts;
    }
    own(step, calls).ifPresent(parts::add);
    if (!parts.isEmpty() && !restGrewAlike(step, parts) && !areAllAlike(step, parts)) {
      return parts;
    }
    Pair all = step.pair();
    return step.isRoot()
        ? List.of()
        : List.of(
            new Part(suspect(step, step.held()), all.base().costs(), all.candidate().costs()));
  }

  /** Calls that clearly grew by a notable part of their caller's change. */
  private List<Step> notable(Step step, List<Pair> calls) {
    List<Step> grown = new ArrayList<>();
    for (Pair call : calls) {
      Interval interval = changeOf(call);
      if (interval.low() > 0) {
        grown.add(new Step(call, interval, path(step), 0));
      }
    }
    double sum = grown.stream().mapToDouble(call -> call.change().estimate()).sum();
    // Of what grew by more than its caller, the rest came from siblings.
    double factor = step.held() / Math.max(step.change().estimate(), sum);
    return grown.stream()
        .map(
            call ->
                new Step(
                    call.pair(), call.change(), call.callers(), call.change().estimate() * factor))
        .filter(call -> call.held() >= NOTABLE * step.held())
        .toList();
  }

  /** What a caller does itself, if that clearly grew by a notable part of its change. */
  private Optional<Part> own(Step step, List<Pair> calls) {
    List<Double> before =
        less(step.pair().base(), calls.stream().map(call -> call.base().costs()).toList());
    List<Double> now =
        less(
            step.pair().candidate(), calls.stream().map(call -> call.candidate().costs()).toList());
    Interval interval = change.of(before, now).orElseThrow();
    double share = Math.min(1, interval.estimate() / step.change().estimate());
    return step.isRoot() || !(interval.low() > 0) || share < NOTABLE
        ? Optional.empty()
        : Optional.of(new Part(suspect(step, share * step.held()), before, now));
  }

  private static List<Place> path(Step step) {
    List<Place> path = new ArrayList<>();
    if (!step.isRoot()) {
      path.add(place(step.pair()));
      path.addAll(step.callers());
    }
    return path.size() <= MOST_CALLERS ? path : path.subList(0, MOST_CALLERS);
  }

  private static Place place(Pair pair) {
    int now = pair.candidate().line();
    return new Place(pair.name(), now > 0 ? now : pair.base().line());
  }

  /** Whether what is in no part clearly grew too, and by as much. */
  private boolean restGrewAlike(Step step, List<Part> parts) {
    List<Double> before = less(step.pair().base(), parts.stream().map(Part::before).toList());
    List<Double> now = less(step.pair().candidate(), parts.stream().map(Part::now).toList());
    double most = parts.stream().mapToDouble(SuspectSearch::growth).max().orElseThrow();
    return change.of(before, now).filter(rest -> rest.low() > 0).isPresent()
        && growth(before, now) >= ALIKE * most;
  }

  /** Whether several parts are nearly all that it does, and grew alike. */
  private static boolean areAllAlike(Step step, List<Part> parts) {
    double cost = parts.stream().mapToDouble(part -> mean(part.now())).sum();
    double least = parts.stream().mapToDouble(SuspectSearch::growth).min().orElseThrow();
    double most = parts.stream().mapToDouble(SuspectSearch::growth).max().orElseThrow();
    return parts.size() > 1
        && cost >= ALL * step.pair().candidate().mean()
        && least >= ALIKE * most;
  }

  private static List<Double> less(CostNode caller, List<List<Double>> parts) {
    List<Double> left = new ArrayList<>();
    for (int run = 0; run < caller.costs().size(); run++) {
      double cost = caller.costs().get(run);
      for (List<Double> part : parts) {
        cost -= part.get(run);
      }
      left.add(Math.max(0, cost));
    }
    return left;
  }

  private static double growth(Part part) {
    return growth(part.before(), part.now());
  }

  /** By how many times of what it was something grew; infinity of what was nothing. */
  private static double growth(List<Double> before, List<Double> now) {
    return CostChange.isUnseen(before) ? Double.POSITIVE_INFINITY : mean(now) / mean(before) - 1;
  }

  private static double mean(List<Double> costs) {
    return costs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private Suspect suspect(Step step, double held) {
    Pair pair = step.pair();
    double limit =
        CostChange.isUnseen(pair.base().costs())
            ? base.detectionLimit()
            : CostChange.isUnseen(pair.candidate().costs()) ? candidate.detectionLimit() : 0;
    return new Suspect(
        place(pair),
        step.callers(),
        pair.base().mean(),
        pair.candidate().mean(),
        step.change(),
        Math.max(0, Math.min(1, held / whole)),
        limit);
  }
}
