package dev.headroom.dashboards.terminal.report;

import dev.headroom.analysis.diagnosis.ResourceLimit;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.dashboards.terminal.Cells;
import dev.headroom.dashboards.terminal.Paint;
import dev.headroom.dashboards.terminal.TerminalStyle;
import java.util.List;

/**
 * Where the parts of a rung's line stand.
 *
 * @param box columns of a box' name, with the space after it
 * @param resource columns of the resource's, likewise
 * @param bar columns of the longest bar
 * @param barAndLimit columns of a bar, a space and the figure that follows it
 */
record LadderColumns(int box, int resource, int bar, int barAndLimit) {
  /** Columns of the utilization: two spaces and {@code 100 %}. */
  static final int USE = 7;

  private static final int MAX_BOX = 14;
  private static final int MAX_RESOURCE = 22;
  // "438 req/s ±3 %" and the like; after the longest bar stands no unit.
  private static final int FIGURE = 18;
  // "◀ next bottleneck (97 % sure)", which ought to stand in the rung's own line.
  private static final int REMARK = 29;
  private static final int MIN_BAR_BESIDE_REMARK = 12;

  static LadderColumns of(List<ResourceLimit> rungs, int width, TerminalStyle style) {
    int box = 2 + widest(rungs.stream().map(r -> r.resource().box()).toList(), MAX_BOX, style);
    int resource =
        2 + widest(rungs.stream().map(r -> r.resource().words()).toList(), MAX_RESOURCE, style);
    int most = width * 2 / 5;
    if (box + resource > most) {
      box = Math.min(box, most / 2);
      resource = Math.min(resource, most - box);
    }
    int bar = Math.max(6, Math.min(22, (width - box - resource - USE) / 3));
    int free = width - box - resource - USE;
    int besideRemark = free - 2 - REMARK - 1 - FIGURE;
    bar = besideRemark >= MIN_BAR_BESIDE_REMARK ? Math.min(bar, besideRemark) : bar;
    int both = Math.min(free, bar + 1 + FIGURE);
    return new LadderColumns(box, resource, Math.min(bar, both - FIGURE + 3), both);
  }

  private static int widest(List<String> texts, int most, TerminalStyle style) {
    int widest = texts.stream().mapToInt(t -> Cells.of(style.text(t))).max().orElse(0);
    return Math.min(most, Math.max(4, widest));
  }

  int names() {
    return box + resource;
  }

  int beforeUse() {
    return names() + barAndLimit;
  }

  int beforeTail() {
    return beforeUse() + USE + 2;
  }

  String name(ResourceId id, TerminalStyle style, Paint paint) {
    String boxName = Cells.padEnd(style.text(id.box(), box - 1), box);
    String resourceName = Cells.padEnd(style.text(id.words(), resource - 1), resource);
    return boxName + paint.on(resourceName, style);
  }
}
