package dev.headroom.analysis.examiner.sketch;

import dev.headroom.analysis.examiner.system.Bounds;
import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimCode;
import dev.headroom.analysis.simulation.system.SimHeap;
import dev.headroom.analysis.simulation.system.SimSpeed;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A service with its database, by the figures that matter, which faults change before it is built.
 * Times are seconds, of one request.
 */
public final class Sketch {
  /** What a thread does in a place of code, and for how long. */
  public record Part(double seconds, SimCode code) {
    static final Part NONE = new Part(0, SimCode.UNSEEN);

    boolean isThere() {
      return seconds > 0;
    }
  }

  public final Names names;

  /** Where the CPU of ordinary work is. */
  public final SimCode ordinary;

  /** Whether the database has a box of its own. */
  public boolean isApart;

  /** Budget of each box with a service, in cores. */
  public final List<Double> serviceCores = new ArrayList<>();

  public double databaseCores;
  public double databaseBackground;
  public SimBox.Batch databaseBatch = SimBox.Batch.NONE;
  public double serviceBackground;
  public SimBox.Batch serviceBatch = SimBox.Batch.NONE;
  public double serviceSeconds;
  public double variation;
  public double networkSeconds;
  public double setUpSeconds;
  public SimSpeed speed = SimSpeed.STEADY;

  /** On the way to the database and its disk, for each statement. */
  public double databaseDelay;

  /** CPU on top of the rest, in one place, and in which share of the requests. */
  public Part hot = Part.NONE;

  public double hotShare = 1;

  /** Before the database is asked, in a service elsewhere, while a thread is held. */
  public Part call = Part.NONE;

  /** CPU in a section that one thread at a time may be in, and waiting for a file there. */
  public Part locked = Part.NONE;

  public double lockedFileSeconds;

  /** CPU of the driver for what the database sends. */
  public Part driver = Part.NONE;

  /** CPU for a connection of its own. */
  public Part connect = Part.NONE;

  /** For which whoever takes connections is busy with one. */
  public double acceptSeconds;

  public final List<Query> queries = new ArrayList<>();

  /** A row that every request changes, held until its transaction ends. */
  public Optional<Query> contended = Optional.empty();

  public double rowHeldSeconds;

  /** Share of those transactions that the database undoes. */
  public double undoneShare;

  public double allocatedBytes;
  public SimHeap heap;
  public int threads;
  public int connections;

  /** Share of the uses of a connection after which it is not given back. */
  public double lostConnections;

  /** Files and sockets that the service may open beyond its own; 0 for as many as it likes. */
  public int descriptors;

  public double lostDescriptors;

  Sketch(Names names, SimCode ordinary) {
    this.names = names;
    this.ordinary = ordinary;
  }

  /** The system as it is described now. */
  public SimSystem system() {
    return new SketchedSystem(this).system();
  }

  /** Requests that one of its services takes at most in so many seconds. */
  public double mostOfOneIn(double seconds) {
    return seconds * mostPerSecond() / serviceCores.size();
  }

  /** Requests a second that it takes at most, as it is described now. */
  public double mostPerSecond() {
    return Bounds.of(system()).get(0).perSecond();
  }
}
