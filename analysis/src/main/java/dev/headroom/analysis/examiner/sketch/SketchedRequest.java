package dev.headroom.analysis.examiner.sketch;

import dev.headroom.analysis.simulation.system.SimCode;
import dev.headroom.analysis.simulation.system.SimStep;
import java.util.ArrayList;
import java.util.List;

/** A request's way through a service and its database. */
final class SketchedRequest {
  /** Name of the row that every request wants. */
  static final String ROW = "row";

  /** CPU before the database is asked, as a share of all of the service's. */
  private static final double BEFORE = 0.6;

  private final Sketch sketch;
  private final String box;

  SketchedRequest(Sketch sketch, String box) {
    this.sketch = sketch;
    this.box = box;
  }

  /**
   * @param isHot whether it passes what is hot
   */
  List<SimStep> steps(boolean isHot) {
    List<SimStep> steps = new ArrayList<>();
    if (sketch.acceptSeconds > 0) {
      SimStep busy = new SimStep.Delay(sketch.acceptSeconds, sketch.variation);
      steps.add(new SimStep.Hold("acceptor-" + box, List.of(busy, new SimStep.Connect(box))));
    }
    if (sketch.connect.isThere()) {
      steps.add(new SimStep.Connect(box));
    }
    steps.add(new SimStep.Hold("threads-" + box, inside(isHot)));
    SimStep network = new SimStep.Delay(sketch.networkSeconds, sketch.variation);
    return sketch.descriptors > 0
        ? List.of(network, new SimStep.Hold("descriptors-" + box, steps))
        : concat(network, steps);
  }

  private static List<SimStep> concat(SimStep first, List<SimStep> others) {
    List<SimStep> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }

  private List<SimStep> inside(boolean isHot) {
    List<SimStep> inside = new ArrayList<>();
    add(inside, sketch.connect);
    inside.add(work(BEFORE * sketch.serviceSeconds, sketch.allocatedBytes, sketch.ordinary));
    if (isHot) {
      add(inside, sketch.hot);
    }
    if (sketch.call.isThere()) {
      inside.add(
          new SimStep.Call(box, sketch.call.seconds(), sketch.variation, sketch.call.code()));
    }
    if (sketch.locked.isThere()) {
      inside.add(new SimStep.Hold("lock-" + box, locked()));
    }
    inside.add(new SimStep.Hold("connections-" + box, asked()));
    add(inside, sketch.driver);
    inside.add(work((1 - BEFORE) * sketch.serviceSeconds, 0, sketch.ordinary));
    return inside;
  }

  private List<SimStep> locked() {
    List<SimStep> steps = new ArrayList<>();
    add(steps, sketch.locked);
    if (sketch.lockedFileSeconds > 0) {
      steps.add(new SimStep.Delay(sketch.lockedFileSeconds, sketch.variation));
    }
    return steps;
  }

  private List<SimStep> asked() {
    List<SimStep> steps = new ArrayList<>();
    for (Query query : sketch.queries) {
      for (int i = 0; i < query.perRequest(); i++) {
        steps.add(new SimStep.Delay(sketch.databaseDelay, sketch.variation));
        steps.add(query(query));
      }
    }
    sketch.contended.ifPresent(change -> steps.add(transaction(change)));
    return steps;
  }

  private SimStep transaction(Query change) {
    SimStep held = new SimStep.Delay(sketch.rowHeldSeconds, sketch.variation);
    SimStep row = new SimStep.Hold(ROW, List.of(query(change), held));
    return sketch.undoneShare > 0
        ? new SimStep.Retried(
            sketch.isApart ? sketch.names.database() : box, sketch.undoneShare, List.of(row))
        : row;
  }

  private SimStep query(Query query) {
    return new SimStep.Query(
        query.text(), sketch.names.store().name(), query.seconds(), sketch.variation);
  }

  private void add(List<SimStep> steps, Sketch.Part part) {
    if (part.isThere()) {
      steps.add(work(part.seconds(), 0, part.code()));
    }
  }

  private SimStep work(double seconds, double bytes, SimCode code) {
    return new SimStep.Work(
        box, sketch.names.service().name(), seconds, sketch.variation, bytes, code);
  }
}
