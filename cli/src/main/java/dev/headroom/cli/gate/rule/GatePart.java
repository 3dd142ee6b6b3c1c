package dev.headroom.cli.gate.rule;

import dev.headroom.analysis.gate.sample.GateMetric;
import dev.headroom.cli.failure.RefusedException;
import dev.headroom.load.system.Keys;
import dev.headroom.load.system.SystemFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The {@code gate:} part of {@code headroom.yaml}, as it is written.
 *
 * @param file that it stands in; empty if there is none
 * @param baseline the baseline's file
 * @param margin of all
 * @param metrics other margins, by metric
 * @param requests other margins, by request
 * @param require absolute goals
 * @param strict as the option of that name
 * @param falseAlarms likewise
 * @param only likewise
 * @param command starts the service, or the candidate
 * @param baselineCommand starts what it is compared with
 * @param ready path that answers once the service is ready
 */
public record GatePart(
    Optional<Path> file,
    Optional<Path> baseline,
    Optional<String> margin,
    Map<String, String> metrics,
    Map<String, String> requests,
    List<String> require,
    boolean strict,
    Optional<Double> falseAlarms,
    List<String> only,
    Optional<String> command,
    Optional<String> baselineCommand,
    Optional<String> ready) {
  private static final Set<String> KEYS =
      Set.of(
          "baseline",
          "margin",
          "metrics",
          "requests",
          "require",
          "strict",
          "false-alarms",
          "only",
          "command",
          "baseline-command",
          "ready");

  /** Codes of all metrics. */
  static final Set<String> METRICS =
      Arrays.stream(GateMetric.values()).map(GateMetric::code).collect(Collectors.toSet());

  /**
   * Of a file; of none where there is none.
   *
   * @throws RefusedException naming the place and what is allowed there
   */
  public static GatePart read(Path file) {
    try {
      Optional<Keys> gate =
          file == null ? Optional.empty() : Keys.of(file).object("gate").map(g -> g.only(KEYS));
      return part(Optional.ofNullable(file), gate);
    } catch (SystemFileException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  private static GatePart part(Optional<Path> file, Optional<Keys> gate) {
    return new GatePart(
        file,
        gate.flatMap(g -> g.text("baseline")).map(name -> beside(file.orElseThrow(), name)),
        gate.flatMap(g -> g.text("margin")),
        texts(gate.flatMap(g -> g.object("metrics")).map(metrics -> metrics.only(METRICS))),
        texts(gate.flatMap(g -> g.object("requests"))),
        gate.map(g -> g.texts("require")).orElse(List.of()),
        gate.flatMap(GatePart::strict).orElse(false),
        gate.flatMap(g -> g.number("false-alarms")),
        gate.map(g -> g.texts("only")).orElse(List.of()),
        gate.flatMap(g -> g.text("command")),
        gate.flatMap(g -> g.text("baseline-command")),
        gate.flatMap(g -> g.text("ready")));
  }

  private static Path beside(Path file, String name) {
    return file.toAbsolutePath().resolveSibling(name);
  }

  private static Map<String, String> texts(Optional<Keys> keys) {
    Map<String, String> texts = new TreeMap<>();
    keys.ifPresent(
        all -> all.names().forEach(name -> all.text(name).ifPresent(t -> texts.put(name, t))));
    return texts;
  }

  private static Optional<Boolean> strict(Keys gate) {
    Optional<String> written = gate.text("strict");
    if (written.filter(text -> !text.equals("true") && !text.equals("false")).isPresent()) {
      throw gate.problem("strict", "true or false is expected");
    }
    return written.map(Boolean::valueOf);
  }
}
