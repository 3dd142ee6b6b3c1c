package dev.headroom.dashboards.terminal.compare;

import dev.headroom.dashboards.terminal.TerminalStyle;
import dev.headroom.dashboards.terminal.Wrap;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands before a comparison of runs whose figures speak of different things. */
public final class UnlikeRuns {
  private static final String NOTE =
      "these are runs of different systems or mixes; their figures need not compare";

  private UnlikeRuns() {}

  /**
   * What was loaded in a run, and with what.
   *
   * @param requests names of the requests; empty where none is known
   */
  public record Load(String target, Set<String> requests) {
    public Load {
      requests = Set.copyOf(requests);
    }
  }

  /** One plain sentence and an empty line; nothing where both runs are of one system and mix. */
  public static String note(Load before, Load after, TerminalStyle style) {
    boolean known = !before.requests().isEmpty() && !after.requests().isEmpty();
    boolean sameMix = !known || before.requests().equals(after.requests());
    return sameMix && before.target().equals(after.target())
        ? ""
        : Wrap.lines(style.text(NOTE), style.width()).stream()
            .collect(Collectors.joining("\n", "", "\n\n"));
  }
}
