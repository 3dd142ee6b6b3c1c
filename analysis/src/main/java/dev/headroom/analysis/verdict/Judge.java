package dev.headroom.analysis.verdict;

import dev.headroom.analysis.demand.DemandEstimate;
import dev.headroom.analysis.diagnosis.Knee;
import dev.headroom.analysis.diagnosis.LadderRung;
import dev.headroom.analysis.diagnosis.Plateau;
import dev.headroom.analysis.diagnosis.Verdict;
import dev.headroom.analysis.model.ResourceModel;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.RecordedRun;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides which resource binds. */
public final class Judge {
  /** Probability below which the evidence does not decide. */
  private static final double LEAST_PROBABILITY = 0.6;

  /** Weight of "something that nobody measured", beside the weights of the suspects. */
  private static final double UNKNOWN = 0.03;

  private static final String NOBODY = "other";

  private static final String APART =
      "give the likeliest a little more, and see whether throughput grows";

  private static final String MORE =
      "record more of the target: the process ids of all its parts, its Prometheus endpoint, "
          + "its database";

  private Judge() {}

  /**
   * The verdict, still without its cause.
   *
   * @param knee the most that was seen
   * @param plateau the plateau that showed it
   * @param plateaus all of the run
   */
  public static Verdict judge(
      RecordedRun run,
      DemandEstimate estimate,
      List<LadderRung> ladder,
      Knee knee,
      Plateau plateau,
      List<Plateau> plateaus) {
    List<Suspect> suspects = suspects(estimate, ladder, knee, plateau);
    MachineGuard machine = MachineGuard.of(run, plateau, suspects);
    // First, for it also makes an injector late.
    if (machine.disturbed().isPresent()) {
      return guard(
          Verdict.Kind.MACHINE_DISTURBED,
          "something else ran on the machine: " + machine.disturbed().get(),
          machine.againAlone());
    }
    Optional<String> injector = InjectorGuard.limited(run, plateau, suspects);
    if (injector.isPresent()) {
      return guard(
          Verdict.Kind.INJECTOR_LIMITED,
          "the load generator was the limit: " + injector.get(),
          "repeat with the load generator on a machine of its own, or with less else running here");
    }
    if (machine.tooSmall().isPresent()) {
      return guard(
          Verdict.Kind.MACHINE_TOO_SMALL,
          "this machine is too small for what ran on it: " + machine.tooSmall().get(),
          "use a machine with more cores, smaller CPU budgets, or the load generator elsewhere");
    }
    if (!knee.reached() && suspects.stream().noneMatch(Suspect::isFull)) {
      return FailureGuard.failed(run, plateaus)
          .map(
              how ->
                  guard(
                      Verdict.Kind.INCONCLUSIVE,
                      how,
                      "see in the target's own log why it failed, mend that, and run again"))
          .orElseGet(() -> healthy(knee));
    }
    List<String> filled =
        ladder.stream()
            .filter(LadderRung::filledByBackground)
            .map(rung -> "take what fills " + rung.resource() + " without any request off it")
            .toList();
    return suspect(estimate, suspects, filled, knee);
  }

  private static Verdict suspect(
      DemandEstimate estimate, List<Suspect> suspects, List<String> filled, Knee knee) {
    double total = UNKNOWN + suspects.stream().mapToDouble(Suspect::weight).sum();
    Optional<Suspect> likeliest =
        suspects.stream().max(Comparator.comparingDouble(Suspect::weight));
    double probability = likeliest.map(s -> s.weight() / total).orElse(0.0);
    if (probability < LEAST_PROBABILITY) {
      return inconclusive(likeliest, probability, filled, knee);
    }
    LadderRung rung = likeliest.orElseThrow().rung();
    // Where it was seen full, what was measured then is better known than where the model puts it.
    boolean seen = knee.reached() && likeliest.get().isFull();
    double limit = (seen ? knee.xMaxPerSecond() : rung.limitPerSecond()).estimate();
    return new Verdict(
        Verdict.Kind.BOTTLENECK,
        Optional.of(rung.resource()),
        estimate.model().find(rung.resource()).flatMap(Judge::mainUser),
        Optional.empty(),
        probability,
        String.format(Locale.ROOT, "%s binds first, at %,.0f req/s", rung.resource(), limit),
        List.of());
  }

  private static Verdict inconclusive(
      Optional<Suspect> likeliest, double probability, List<String> filled, Knee knee) {
    boolean isFull = likeliest.filter(Suspect::isFull).isPresent();
    String most =
        likeliest
            .map(
                s ->
                    String.format(
                        Locale.ROOT,
                        "; likeliest is %s (%.0f %%), %.0f %% used there",
                        s.rung().resource(),
                        100 * probability,
                        100 * s.utilizationAtKnee()))
            .orElse("");
    return new Verdict(
        Verdict.Kind.INCONCLUSIVE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        probability,
        String.format(
            Locale.ROOT,
            "throughput stops at %,.0f req/s, and %s%s",
            knee.xMaxPerSecond().estimate(),
            isFull ? "more than one resource may be why" : "nothing that was measured explains it",
            most),
        Stream.concat(
                filled.stream(),
                Stream.of(
                    isFull ? APART : MORE,
                    "repeat with longer steps if the intervals on the ladder are wide"))
            .toList());
  }

  private static Verdict healthy(Knee knee) {
    return new Verdict(
        Verdict.Kind.HEALTHY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        String.format(
            Locale.ROOT,
            "nothing saturated up to %,.0f req/s, where the load ended",
            knee.xMaxPerSecond().estimate()),
        List.of("load it harder to see its limit measured: more users, or higher rates"));
  }

  private static Verdict guard(Verdict.Kind kind, String sentence, String next) {
    return new Verdict(
        kind, Optional.empty(), Optional.empty(), Optional.empty(), 1, sentence, List.of(next));
  }

  private static List<Suspect> suspects(
      DemandEstimate estimate, List<LadderRung> ladder, Knee knee, Plateau plateau) {
    return ladder.stream()
        // What is full without any request does not tell of itself whether it limits them.
        .filter(rung -> !rung.filledByBackground())
        .map(rung -> suspect(estimate, rung, knee, plateau))
        .toList();
  }

  private static Suspect suspect(
      DemandEstimate estimate, LadderRung rung, Knee knee, Plateau plateau) {
    double busy = estimate.busyShare(rung.resource(), plateau);
    return new Suspect(
        rung,
        Double.isNaN(busy) ? 0 : busy,
        firstShare(estimate.replicates(), rung),
        rung.limitPerSecond().estimate() / knee.xMaxPerSecond().estimate());
  }

  private static double firstShare(List<SystemModel> replicates, LadderRung rung) {
    return replicates.stream()
        .mapToDouble(
            replicate ->
                replicate
                        .first()
                        .map(ResourceModel::id)
                        .filter(id -> id.equals(rung.resource()))
                        .isPresent()
                    ? 1
                    : 0)
        .average()
        .orElse(0);
  }

  /** The verdict on a run without any plateau of load. */
  public static Verdict withoutLoad() {
    return guard(
        Verdict.Kind.INCONCLUSIVE,
        "no request was measured in this run: it ended before its warm-up did, or nothing answered",
        "check that the target answers, and that the run was not broken off before its probe");
  }

  /** The process that uses most of a resource; empty where none is known. */
  public static Optional<String> mainUser(ResourceModel resource) {
    return resource.soft()
        ? Optional.empty()
        : resource.demandByUser().entrySet().stream()
            .filter(entry -> !entry.getKey().equals(NOBODY))
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey);
  }
}
