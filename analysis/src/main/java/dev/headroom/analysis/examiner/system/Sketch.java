package dev.headroom.analysis.examiner.system;

import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimHeap;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimProcess;
import dev.headroom.analysis.simulation.system.SimRequest;
import dev.headroom.analysis.simulation.system.SimSpeed;
import dev.headroom.analysis.simulation.system.SimStatement;
import dev.headroom.analysis.simulation.system.SimStep;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A service with its database, by the figures that matter, which faults change before it is built.
 * Times are seconds, of one request.
 */
public final class Sketch {
  /**
   * A statement.
   *
   * @param text normalised
   * @param perRequest how often a request asks it
   * @param seconds of CPU, each time
   */
  public record Query(
      String text, int perRequest, double seconds, long rowsExamined, long rowsSent) {}

  /** CPU before the database is asked, as a share of all of the service's. */
  private static final double BEFORE = 0.6;

  private static final double NEVER_COLLECTED = 1e18;

  /** Whether the database has a box of its own. */
  public boolean isApart;

  /** Budget of each box with a service, in cores. */
  public final List<Double> serviceCores = new ArrayList<>();

  public double databaseCores;
  public double databaseBackground;
  public double serviceBackground;
  public double serviceSeconds;
  public double variation;
  public double networkSeconds;

  /** On the way to the database and its disk, for each statement. */
  public double databaseDelay;

  /** Before the database is asked, in a service elsewhere, while a thread is held. */
  public double downstreamSeconds;

  /** CPU of the service in one method, on top of the rest. */
  public double hotSeconds;

  /** In a section that one thread at a time may be in. */
  public double lockedSeconds;

  public double setUpSeconds;
  public double allocatedBytes;
  public Optional<SimHeap> heap = Optional.empty();
  public int threads;
  public int connections;
  public SimSpeed speed = SimSpeed.STEADY;
  public final List<Query> queries = new ArrayList<>();

  /** The system as it is described now. */
  public SimSystem system() {
    List<SimBox> boxes = new ArrayList<>();
    List<SimPlaces> places = new ArrayList<>();
    List<SimRequest> requests = new ArrayList<>();
    for (int i = 0; i < serviceCores.size(); i++) {
      String name = (isApart ? "app-" : "box-") + (i + 1);
      boxes.add(service(name, serviceCores.get(i)));
      places.add(new SimPlaces("threads-" + name, name, SimPlaces.Kind.REQUEST_THREADS, threads));
      places.add(
          new SimPlaces("connections-" + name, name, SimPlaces.Kind.CONNECTIONS, connections));
      places.add(new SimPlaces("lock-" + name, name, SimPlaces.Kind.LOCK, 1));
      requests.add(new SimRequest("GET /page", 1, request(name)));
    }
    if (isApart) {
      boxes.add(
          SimBox.of(database(), databaseCores, SimProcess.DATABASE)
              .withSetUp(setUpSeconds)
              .withBackground(databaseBackground));
    }
    List<SimStatement> statements =
        queries.stream()
            .map(q -> new SimStatement(database(), q.text(), q.rowsExamined(), q.rowsSent()))
            .toList();
    return new SimSystem(boxes, places, List.of(), statements, requests, speed);
  }

  private String database() {
    return isApart ? "db-1" : "box-1";
  }

  private SimBox service(String name, double cores) {
    SimProcess[] processes =
        isApart
            ? new SimProcess[] {SimProcess.JAVA}
            : new SimProcess[] {SimProcess.JAVA, SimProcess.DATABASE};
    return SimBox.of(name, cores, processes)
        .withSetUp(setUpSeconds)
        .withBackground(serviceBackground)
        .withHeap(heap.orElse(new SimHeap(NEVER_COLLECTED, 1)));
  }

  private List<SimStep> request(String box) {
    List<SimStep> inside = new ArrayList<>();
    inside.add(work(box, BEFORE * serviceSeconds, allocatedBytes, ""));
    if (hotSeconds > 0) {
      inside.add(work(box, hotSeconds, 0, "app.Pricing.total"));
    }
    if (downstreamSeconds > 0) {
      inside.add(new SimStep.Delay(downstreamSeconds, variation));
    }
    if (lockedSeconds > 0) {
      inside.add(new SimStep.Hold("lock-" + box, List.of(work(box, lockedSeconds, 0, ""))));
    }
    inside.add(new SimStep.Hold("connections-" + box, asked()));
    inside.add(work(box, (1 - BEFORE) * serviceSeconds, 0, ""));
    return List.of(
        new SimStep.Delay(networkSeconds, variation), new SimStep.Hold("threads-" + box, inside));
  }

  private List<SimStep> asked() {
    List<SimStep> steps = new ArrayList<>();
    for (Query query : queries) {
      for (int i = 0; i < query.perRequest(); i++) {
        steps.add(new SimStep.Delay(databaseDelay, variation));
        steps.add(
            new SimStep.Query(
                query.text(), SimProcess.DATABASE.name(), query.seconds(), variation));
      }
    }
    return steps;
  }

  private SimStep work(String box, double seconds, double bytes, String method) {
    return new SimStep.Work(box, SimProcess.JAVA.name(), seconds, variation, bytes, method);
  }
}
