package dev.headroom.analysis.examiner.gate;

import dev.headroom.analysis.examiner.Share;
import dev.headroom.analysis.examiner.gate.rule.Restart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** Which restarts settle, and when; beside what others have published of the same restarts. */
public final class SettledTable {
  /**
   * A restart.
   *
   * @param ours as judged here
   * @param published measurements before it had settled; empty where it did not
   */
  public record Settled(Restart ours, OptionalInt published) {}

  private SettledTable() {}

  /** Of restarts of which nothing is published. */
  public static List<String> ours(List<Restart> restarts) {
    List<String> lines = head();
    lines.add(row("here", restarts.size(), dropped(restarts)));
    return lines;
  }

  /** Beside what is published. */
  public static List<String> beside(List<Settled> restarts) {
    List<String> lines = ours(restarts.stream().map(Settled::ours).toList());
    int[] published =
        restarts.stream().flatMapToInt(r -> r.published().stream()).sorted().toArray();
    lines.add(row("published, by PELT", restarts.size(), published));
    lines.add("");
    lines.add(
        "Settled by both: "
            + share(restarts, true, true)
            + "; only here: "
            + share(restarts, true, false)
            + "; only as published: "
            + share(restarts, false, true)
            + "; by neither: "
            + share(restarts, false, false));
    return lines;
  }

  private static List<String> head() {
    List<String> lines = new ArrayList<>();
    lines.add("| restarts that settled | | half of them after at most |");
    lines.add("|---|---|---|");
    return lines;
  }

  private static int[] dropped(List<Restart> restarts) {
    ToIntFunction<Restart> measurements = r -> r.dropped() * Restart.MEASUREMENTS_A_WINDOW;
    return restarts.stream().filter(Restart::settled).mapToInt(measurements).sorted().toArray();
  }

  private static String row(String by, int restarts, int[] settled) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s |",
        by,
        GateTable.percent(new Share(settled.length, restarts)),
        settled.length == 0 ? "" : settled[settled.length / 2] + " measurements");
  }

  private static String share(List<Settled> restarts, boolean here, boolean published) {
    long number =
        restarts.stream()
            .filter(r -> r.ours().settled() == here && r.published().isPresent() == published)
            .count();
    return GateTable.percent(new Share((int) number, restarts.size()));
  }
}
