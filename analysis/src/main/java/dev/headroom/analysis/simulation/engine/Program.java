package dev.headroom.analysis.simulation.engine;

import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimCache;
import dev.headroom.analysis.simulation.system.SimCode;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimProcess;
import dev.headroom.analysis.simulation.system.SimRequest;
import dev.headroom.analysis.simulation.system.SimStatement;
import dev.headroom.analysis.simulation.system.SimStep;
import dev.headroom.analysis.simulation.system.SimSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The steps of all requests in one row, so that a job is at a number.
 *
 * @param ops the steps: each request's, then the background of each box and its batch work, then
 *     what becomes of a request that is refused; each with an end
 * @param starts where each of these begins
 */
record Program(List<Op> ops, List<Integer> starts) {
  /** A box's background comes once in so many seconds, as timers and threads of others do. */
  static final double BACKGROUND_SECONDS = 0.005;

  /** After which a client gives up who is not let in. */
  private static final double REFUSED_SECONDS = 1;

  static Program of(SimSystem system) {
    return new Writer(system).write();
  }

  private static final class Writer {
    private final SimSystem system;
    private final List<Op> ops = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    private Writer(SimSystem system) {
      this.system = system;
    }

    private Program write() {
      for (SimRequest request : system.requests()) {
        starts.add(ops.size());
        request.steps().forEach(this::add);
        ops.add(Op.of(Op.Kind.END, 0));
      }
      for (int box = 0; box < system.boxes().size(); box++) {
        background(box, system.boxes().get(box), system.boxes().get(box).backgroundCores());
      }
      for (int box = 0; box < system.boxes().size(); box++) {
        background(box, system.boxes().get(box), system.boxes().get(box).batch().cores());
      }
      starts.add(ops.size());
      ops.add(Op.delay(0, REFUSED_SECONDS, 0, SimCode.UNSEEN));
      ops.add(Op.of(Op.Kind.REFUSED, 0));
      return new Program(ops, starts);
    }

    private void add(SimStep step) {
      if (step instanceof SimStep.Work work) {
        int box = box(work.box());
        int process = process(box, work.process());
        ops.add(
            Op.work(
                box,
                process,
                work.seconds(),
                work.variation(),
                work.allocatedBytes(),
                work.code()));
      } else if (step instanceof SimStep.Query query) {
        query(query);
      } else if (step instanceof SimStep.Delay delay) {
        ops.add(Op.delay(0, delay.seconds(), delay.variation(), SimCode.UNSEEN));
      } else if (step instanceof SimStep.Call call) {
        ops.add(Op.delay(box(call.box()), call.seconds(), call.variation(), call.code()));
      } else if (step instanceof SimStep.Connect connect) {
        ops.add(Op.of(Op.Kind.CONNECT, box(connect.box())));
      } else if (step instanceof SimStep.Hold hold) {
        hold(hold);
      } else if (step instanceof SimStep.Retried retried) {
        int begin = ops.size();
        retried.inside().forEach(this::add);
        ops.add(Op.retry(box(retried.box()), retried.share(), begin));
      } else if (step instanceof SimStep.Lookup lookup) {
        lookup(lookup);
      }
    }

    private void query(SimStep.Query query) {
      int statement = statement(query);
      int box = box(system.statements().get(statement).box());
      int process = process(box, query.process());
      ops.add(Op.query(box, process, query.seconds(), query.variation(), statement));
    }

    /** Who waits for a row does so within the statement that wants it. */
    private void hold(SimStep.Hold hold) {
      int places = index(system.places(), SimPlaces::name, hold.places());
      boolean ofRow = system.places().get(places).kind() == SimPlaces.Kind.ROW_LOCK;
      int statement =
          ofRow && hold.inside().get(0) instanceof SimStep.Query query ? statement(query) : Op.NONE;
      ops.add(Op.take(places, statement));
      hold.inside().forEach(this::add);
      ops.add(Op.of(Op.Kind.GIVE_BACK, places));
    }

    private void lookup(SimStep.Lookup lookup) {
      int at = ops.size();
      int cache = index(system.caches(), SimCache::name, lookup.cache());
      ops.add(Op.of(Op.Kind.LOOKUP, cache));
      lookup.onMiss().forEach(this::add);
      ops.set(at, Op.lookup(cache, ops.size()));
    }

    /** A piece of a box's background, by an account of its own. */
    private void background(int index, SimBox box, double cores) {
      starts.add(ops.size());
      double seconds = BACKGROUND_SECONDS * cores;
      ops.add(Op.work(index, box.processes().size(), seconds, 0, 0, SimCode.UNSEEN));
      ops.add(Op.of(Op.Kind.END, 0));
    }

    private int statement(SimStep.Query query) {
      return index(system.statements(), SimStatement::text, query.statement());
    }

    private int box(String name) {
      return index(system.boxes(), SimBox::name, name);
    }

    private int process(int box, String name) {
      return index(system.boxes().get(box).processes(), SimProcess::name, name);
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
}
