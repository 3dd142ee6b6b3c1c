package dev.headroom.cli.gate.rule;

import dev.headroom.analysis.gate.GateRules;
import dev.headroom.analysis.gate.Margins;
import dev.headroom.analysis.gate.goal.Requirement;
import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.load.system.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How a gate decides: what the command line says, before what headroom.yaml does. */
public final class GateRuleOptions {
  private static final double FALSE_ALARMS = 0.05;

  /** Of what fresh runs did not show again, only what leaves no doubt is a regression. */
  private static final double WITHOUT_DOUBT = 1e-3;

  @Option(
      names = "--require",
      paramLabel = "GOAL",
      description =
          "an absolute goal, also several: p99<200ms, p99<200ms@400/s, 'GET /items: p95<50ms',"
              + " errors<0.1%%, xmax>=900/s, cpu<2ms")
  private List<String> require = List.of();

  @Option(
      names = "--margin",
      paramLabel = "PERCENT",
      description = "how much worse is good enough (default: 5%%)")
  private String margin;

  @Option(
      names = "--margin-of",
      paramLabel = "NAME=PERCENT",
      description =
          "another margin for a metric or a request: p99=10%%, cpu=2%%, 'GET /items=20%%'; of errors"
              + " it is points: errors=0.5%%")
  private List<String> marginOf = List.of();

  @Option(
      names = "--strict",
      description = "a regression only if the whole interval is beyond the margin")
  private boolean strict;

  @Option(
      names = "--false-alarms",
      paramLabel = "SHARE",
      description =
          "share of gates of unchanged systems that may fail, all checks together (default: 0.05)")
  private Double falseAlarms;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "METRIC",
      description = "compare nothing but these metrics, such as cpu,allocated,errors")
  private List<String> only = List.of();

  @Option(names = "--any-machine", description = "compare also with runs of another machine")
  private boolean anyMachine;

  /**
   * The goals: of the command line, or, where it has none, of the file.
   *
   * @throws RefusedException if one is none
   */
  List<Requirement> goals(GatePart part) {
    return require.isEmpty()
        ? part.require().stream().map(goal -> goal("require: ", goal)).toList()
        : require.stream().map(goal -> goal("--require ", goal)).toList();
  }

  private static Requirement goal(String from, String text) {
    try {
      return Requirement.parse(text);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(from + e.getMessage());
    }
  }

  /**
   * The rules.
   *
   * @param doubted whether fresh runs did not show a regression again
   * @throws RefusedException if one makes no sense
   */
  GateRules rules(GatePart part, boolean doubted) {
    double share = falseAlarms == null ? part.falseAlarms().orElse(FALSE_ALARMS) : falseAlarms;
    if (!(share > 0 && share < 1)) {
      throw new RefusedException("--false-alarms " + share + ": a share between 0 and 1");
    }
    return new GateRules(
        margins(part),
        doubted ? WITHOUT_DOUBT * share : share,
        strict || part.strict(),
        anyMachine,
        wanted(only.isEmpty() ? part.only() : only));
  }

  private Margins margins(GatePart part) {
    Margins margins = Margins.DEFAULT;
    if (part.margin().isPresent()) {
      margins = margins.withRatio(MarginOption.percent("margin:", part.margin().get()));
    }
    List<String> others = new ArrayList<>();
    part.metrics().forEach((name, percent) -> others.add(name + "=" + percent));
    part.requests().forEach((name, percent) -> others.add(name + "=" + percent));
    others.addAll(marginOf);
    if (margin != null) {
      margins = margins.withRatio(MarginOption.percent("--margin", margin));
    }
    for (String one : others) {
      margins = MarginOption.add(one, margins);
    }
    return margins;
  }

  private static Set<GateMetric> wanted(List<String> codes) {
    return codes.stream()
        .map(
            code ->
                GateMetric.find(code.strip())
                    .orElseThrow(
                        () ->
                            new RefusedException(
                                "--only "
                                    + code
                                    + ": there is no such metric; "
                                    + Keys.instead(code.strip(), GatePart.METRICS))))
        .collect(Collectors.toSet());
  }
}
