package dev.headroom.analysis.simulation.engine;

import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimCache;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimProcess;
import dev.headroom.analysis.simulation.system.SimRequest;
import dev.headroom.analysis.simulation.system.SimStatement;
import dev.headroom.analysis.simulation.system.SimStep;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The steps of all requests in one row, so that a job is at a number. */
final class Program {
  /** What is to be done at a number. */
  enum Kind {
    WORK,
    DELAY,
    TAKE,
    GIVE_BACK,
    LOOKUP,
    END
  }

  /**
   * One step.
   *
   * @param target index of the box, places or cache
   * @param process index in its box
   * @param seconds mean time
   * @param statement index of the statement that it is work on, or -1
   * @param method that does the work; empty if none does most of it
   * @param onHit for a lookup, where to go on if the key is there
   */
  record Op(
      Kind kind,
      int target,
      int process,
      double seconds,
      double variation,
      double bytes,
      int statement,
      String method,
      int onHit) {}

  private static final int NONE = -1;

  /** A box's background comes once in so many seconds, as timers and threads of others do. */
  static final double BACKGROUND_SECONDS = 0.005;

  private final SimSystem system;
  private final List<Op> ops = new ArrayList<>();

  private Program(SimSystem system) {
    this.system = system;
  }

  /**
   * The steps, each request's followed by its end, and then those of each box's background.
   *
   * @param starts receives where each begins
   */
  static Op[] of(SimSystem system, int[] starts) {
    Program program = new Program(system);
    int next = 0;
    for (SimRequest request : system.requests()) {
      starts[next++] = program.ops.size();
      request.steps().forEach(program::add);
      program.add(Kind.END, 0);
    }
    for (int box = 0; box < system.boxes().size(); box++) {
      starts[next++] = program.ops.size();
      program.background(box, system.boxes().get(box));
      program.add(Kind.END, 0);
    }
    return program.ops.toArray(Op[]::new);
  }

  private void add(SimStep step) {
    if (step instanceof SimStep.Work work) {
      work(work);
    } else if (step instanceof SimStep.Query query) {
      query(query);
    } else if (step instanceof SimStep.Delay delay) {
      ops.add(new Op(Kind.DELAY, 0, 0, delay.seconds(), delay.variation(), 0, NONE, "", 0));
    } else if (step instanceof SimStep.Hold hold) {
      int places = index(system.places(), SimPlaces::name, hold.places());
      add(Kind.TAKE, places);
      hold.inside().forEach(this::add);
      add(Kind.GIVE_BACK, places);
    } else if (step instanceof SimStep.Lookup lookup) {
      lookup(lookup);
    }
  }

  private void work(SimStep.Work work) {
    int box = index(system.boxes(), SimBox::name, work.box());
    int process = process(box, work.process());
    double bytes = work.allocatedBytes();
    ops.add(
        new Op(
            Kind.WORK,
            box,
            process,
            work.seconds(),
            work.variation(),
            bytes,
            NONE,
            work.method(),
            0));
  }

  private void query(SimStep.Query query) {
    int statement = index(system.statements(), SimStatement::text, query.statement());
    int box = index(system.boxes(), SimBox::name, system.statements().get(statement).box());
    int process = process(box, query.process());
    ops.add(
        new Op(Kind.WORK, box, process, query.seconds(), query.variation(), 0, statement, "", 0));
  }

  private int process(int box, String name) {
    return index(system.boxes().get(box).processes(), SimProcess::name, name);
  }

  /** A piece of a box's background, by an account of its own. */
  private void background(int index, SimBox box) {
    double seconds = BACKGROUND_SECONDS * box.backgroundCores();
    ops.add(new Op(Kind.WORK, index, box.processes().size(), seconds, 0, 0, NONE, "", 0));
  }

  private void lookup(SimStep.Lookup lookup) {
    int at = ops.size();
    int cache = index(system.caches(), SimCache::name, lookup.cache());
    add(Kind.LOOKUP, cache);
    lookup.onMiss().forEach(this::add);
    ops.set(at, new Op(Kind.LOOKUP, cache, 0, 0, 0, 0, NONE, "", ops.size()));
  }

  private void add(Kind kind, int target) {
    ops.add(new Op(kind, target, 0, 0, 0, 0, NONE, "", 0));
  }

  private static <T> int index(List<T> all, Function<T, String> name, String wanted) {
    for (int i = 0; i < all.size(); i++) {
      if (name.apply(all.get(i)).equals(wanted)) {
        return i;
      }
    }
    throw new IllegalArgumentException("the system has no " + wanted);
  }
}
