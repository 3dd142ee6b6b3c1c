package dev.headroom.dashboards.html.flame;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.headroom.analysis.profile.FoldedStacks;
import dev.headroom.dashboards.ForeignText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A frame of a flame graph and what it calls, as the script reads it.
 *
 * @param name of the frame
 * @param samples in which it and all that it calls occur
 * @param children what it calls, the most samples first
 */
record FlameNode(
    @JsonProperty("n") String name,
    @JsonProperty("v") long samples,
    @JsonProperty("c") List<FlameNode> children) {

  /** Frames of a deep stack that are drawn at either end of it; JSON may not nest too deep. */
  private static final int MAX_FRAMES = 150;

  /** In the place of what a deep stack has between its ends. */
  static final String CUT = "(calls between, not drawn)";

  /** The tree of all stacks, without branches of less than the given share of the samples. */
  static FlameNode of(FoldedStacks stacks, double leastShare) {
    Building root = new Building();
    for (FoldedStacks.Stack stack : stacks.stacks()) {
      root.samples += stack.samples();
      Building node = root;
      for (String frame : cut(stack.frames())) {
        node = node.children.computeIfAbsent(frame, name -> new Building());
        node.samples += stack.samples();
      }
    }
    return root.node("all", root.samples * leastShare);
  }

  private static List<String> cut(List<String> frames) {
    int n = frames.size();
    if (n <= 2 * MAX_FRAMES) {
      return frames;
    }
    List<String> ends = new ArrayList<>(frames.subList(0, MAX_FRAMES));
    ends.add(CUT);
    ends.addAll(frames.subList(n - MAX_FRAMES, n));
    return ends;
  }

  int count() {
    return 1 + children.stream().mapToInt(FlameNode::count).sum();
  }

  private static final class Building {
    private final Map<String, Building> children = new LinkedHashMap<>();
    private long samples;

    FlameNode node(String name, double least) {
      List<FlameNode> nodes = new ArrayList<>();
      children.forEach(
          (frame, child) -> {
            if (child.samples >= least) {
              nodes.add(child.node(ForeignText.clean(frame), least));
            }
          });
      nodes.sort(Comparator.comparingLong(FlameNode::samples).reversed());
      return new FlameNode(name, samples, List.copyOf(nodes));
    }
  }
}
