package dev.headroom.analysis.examiner.sketch;

import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimProcess;
import dev.headroom.analysis.simulation.system.SimRequest;
import dev.headroom.analysis.simulation.system.SimStatement;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds what a sketch describes: boxes, places, and a request's way through them. */
final class SketchedSystem {
  private final Sketch sketch;
  private final List<SimBox> boxes = new ArrayList<>();
  private final List<SimPlaces> places = new ArrayList<>();
  private final List<SimRequest> requests = new ArrayList<>();

  SketchedSystem(Sketch sketch) {
    this.sketch = sketch;
  }

  SimSystem system() {
    for (int i = 0; i < sketch.serviceCores.size(); i++) {
      String name = sketch.names.boxes().get(i);
      boxes.add(service(name, sketch.serviceCores.get(i)));
      places(name);
      requests(name);
    }
    if (sketch.isApart) {
      boxes.add(
          SimBox.of(database(), sketch.databaseCores, sketch.names.store())
              .withSetUp(sketch.setUpSeconds)
              .withBackground(sketch.databaseBackground)
              .withBatch(sketch.databaseBatch));
    }
    if (sketch.contended.isPresent()) {
      places.add(new SimPlaces(SketchedRequest.ROW, database(), SimPlaces.Kind.ROW_LOCK, 1));
    }
    List<SimStatement> statements =
        Stream.concat(sketch.queries.stream(), sketch.contended.stream())
            .map(query -> query.statement(database()))
            .toList();
    return new SimSystem(boxes, places, List.of(), statements, requests, sketch.speed);
  }

  private String database() {
    return sketch.isApart ? sketch.names.database() : sketch.names.boxes().get(0);
  }

  private SimBox service(String name, double cores) {
    SimProcess[] processes =
        sketch.isApart
            ? new SimProcess[] {sketch.names.service()}
            : new SimProcess[] {sketch.names.service(), sketch.names.store()};
    return SimBox.of(name, cores, processes)
        .withSetUp(sketch.setUpSeconds)
        .withBackground(sketch.serviceBackground)
        .withBatch(sketch.serviceBatch)
        .withHeap(sketch.heap);
  }

  private void places(String box) {
    places.add(
        new SimPlaces("threads-" + box, box, SimPlaces.Kind.REQUEST_THREADS, sketch.threads));
    places.add(
        new SimPlaces("connections-" + box, box, SimPlaces.Kind.CONNECTIONS, sketch.connections)
            .losing(sketch.lostConnections));
    places.add(
        new SimPlaces("lock-" + box, box, SimPlaces.Kind.LOCK, 1)
            .waitedForIn(sketch.locked.code()));
    if (sketch.acceptSeconds > 0) {
      places.add(new SimPlaces("acceptor-" + box, box, SimPlaces.Kind.ACCEPTOR, 1));
    }
    if (sketch.descriptors > 0) {
      places.add(
          new SimPlaces("descriptors-" + box, box, SimPlaces.Kind.DESCRIPTORS, sketch.descriptors)
              .losing(sketch.lostDescriptors));
    }
  }

  private void requests(String box) {
    SketchedRequest request = new SketchedRequest(sketch, box);
    boolean isForAll = sketch.hotShare == 1;
    requests.add(new SimRequest("GET /page", sketch.hotShare, request.steps(true)));
    if (!isForAll) {
      requests.add(new SimRequest("GET /list", 1 - sketch.hotShare, request.steps(false)));
    }
  }
}
