package dev.headroom.analysis.examiner.fault.service;

import dev.headroom.analysis.examiner.sketch.Draw;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.sketch.Sketch;
import dev.headroom.analysis.examiner.system.Truth;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimCode;
import java.util.ArrayList;
import java.util.List;

/** A pattern tries all ways to match some requests, and only those. */
public final class RegexBacktracking implements PlantedFault {
  private static final List<String> NODES =
      List.of(
          "java.util.regex.Pattern$Loop.match",
          "java.util.regex.Pattern$GroupTail.match",
          "java.util.regex.Pattern$CharProperty.match",
          "java.util.regex.Pattern$Branch.match");

  @Override
  public String id() {
    return "regex-backtracking";
  }

  @Override
  public Truth truth() {
    return Truth.of(ResourceType.CPU, "hot-method");
  }

  @Override
  public void plant(Sketch sketch, Draw draw) {
    String check = sketch.names.method(draw);
    List<List<String>> stacks = new ArrayList<>();
    for (String node : NODES) {
      stacks.add(sketch.names.stack(check, "java.util.regex.Matcher.find", node));
    }
    sketch.hotShare = draw.between(0.1, 0.6);
    double perRequest = draw.scale(0.3, 8) * sketch.serviceSeconds;
    sketch.hot = new Sketch.Part(perRequest / sketch.hotShare, new SimCode(stacks));
  }
}
