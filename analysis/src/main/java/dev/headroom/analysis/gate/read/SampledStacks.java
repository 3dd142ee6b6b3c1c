package dev.headroom.analysis.gate.read;

import dev.headroom.analysis.gate.cost.CostTreeBuilder;
import dev.headroom.analysis.gate.cost.Place;
import dev.headroom.analysis.profile.JitCompiler;
import dev.headroom.analysis.profile.Platform;
import dev.headroom.analysis.profile.ProfileReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Stacks of a box's JVMs as far as they are comparable between runs: methods that are not the
 * platform's, without the numbers that a JVM or a compiler gives them anew each time. What the
 * platform does is its caller's work.
 */
final class SampledStacks implements ProfileReader.StackVisitor {
  private static final Place COMPILER = Place.noCode("JIT compiler");
  private static final Place PLATFORM = Place.noCode("Java platform");
  private static final Place JVM = Place.noCode("JVM and system");

  /** A class that the JVM spins for a lambda or a method handle; what it calls has a name. */
  private static final Pattern HIDDEN =
      Pattern.compile(".*(\\$\\$Lambda|/0x[0-9a-f]+|LambdaForm).*");

  /** As a compiler numbers lambdas and accessors, and libraries the classes that they generate. */
  private static final Pattern NUMBER =
      Pattern.compile("\\$\\d+(?=$)|(?<=\\$\\$)[0-9a-f]{4,}|(?<=Accessor|Proxy)\\d+");

  private final Map<List<Place>, Long> weights = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private long samples;
  private long all;

  @Override
  public void stack(List<String> frames, List<Integer> lines, long seen, long weight) {
    weights.merge(places(frames, lines), weight, Long::sum);
    all += weight;
    samples += seen;
  }

  private List<Place> places(List<String> frames, List<Integer> lines) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      String name = names.computeIfAbsent(frames.get(i), SampledStacks::name);
      if (name.equals(COMPILER.name())) {
        return List.of(COMPILER);
      }
      if (!name.isEmpty()) {
        places.add(new Place(name, lines.get(i)));
      }
    }
    if (places.isEmpty()) {
      return List.of(frames.stream().anyMatch(Platform::isJdk) ? PLATFORM : JVM);
    }
    return places;
  }

  /** By which a frame is known in every run; empty if it is not told apart from its caller. */
  private static String name(String frame) {
    if (JitCompiler.isCompiler(frame)) {
      return COMPILER.name();
    }
    boolean isOwn =
        Platform.isJava(frame) && !Platform.isJdk(frame) && !HIDDEN.matcher(frame).matches();
    return isOwn ? NUMBER.matcher(frame).replaceAll("") : "";
  }

  /** How many there are. */
  long samples() {
    return samples;
  }

  /**
   * Adds them.
   *
   * @param cost of all of them together
   */
  void addTo(CostTreeBuilder tree, double cost) {
    weights.forEach((places, weight) -> tree.add(places, cost * weight / all));
  }
}
