package dev.headroom.analysis.simulation.recording;

import dev.headroom.analysis.simulation.engine.Counters;
import dev.headroom.analysis.simulation.profile.SimProfile;
import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimSystem;
import dev.headroom.run.BoxProcess;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a profiler sees of the services' JVMs: stacks on the CPU, threads that wait for an answer,
 * and waits for locks.
 */
final class SimProfiler {
  /** CPU time between two samples. */
  private static final double INTERVAL = 0.02;

  private final SimSystem system;
  private final Map<Integer, SimProfile> profiles = new HashMap<>();

  /** CPU seconds of each step for which samples were taken. */
  private double[] sampled = new double[0];

  private double[] called = new double[0];
  private double[] waited = new double[0];

  /** Stacks seen of each step so far. */
  private int[] seen = new int[0];

  SimProfiler(SimSystem system, double beginSeconds) {
    this.system = system;
    for (int i = 0; i < system.boxes().size(); i++) {
      if (system.boxes().get(i).processes().get(0).kind() == BoxProcess.Kind.JVM) {
        profiles.put(i, new SimProfile(beginSeconds));
      }
    }
  }

  /** Looks at the second before an instant. */
  void look(double now, Counters counters) {
    work(now, counters.work());
    calls(now, counters.calls());
    waited = Arrays.copyOf(waited, counters.places().size());
    for (int i = 0; i < waited.length; i++) {
      SimPlaces places = system.places().get(i);
      double seconds = counters.places().get(i).waitedSeconds();
      if (places.kind() == SimPlaces.Kind.LOCK && places.waiting().isSeen()) {
        locked(now, places, seconds - waited[i]);
      }
      waited[i] = seconds;
    }
  }

  private void work(double now, List<Counters.OfWork> all) {
    sampled = Arrays.copyOf(sampled, all.size());
    seen = Arrays.copyOf(seen, all.size());
    for (int i = 0; i < sampled.length; i++) {
      Counters.OfWork work = all.get(i);
      if (work.process() == 0 && work.code().isSeen() && profiles.containsKey(work.box())) {
        for (; sampled[i] + INTERVAL <= work.seconds(); sampled[i] += INTERVAL) {
          profiles.get(work.box()).cpu(now - 1, work.code().stack(seen[i]++));
        }
      }
    }
  }

  private void calls(double now, List<Counters.OfWork> all) {
    called = Arrays.copyOf(called, all.size());
    for (int i = 0; i < called.length; i++) {
      Counters.OfWork call = all.get(i);
      double interval = SimProfile.WALL_SECONDS;
      for (; called[i] + interval <= call.seconds(); called[i] += interval) {
        profiles.get(call.box()).waiting(now - 1, 1, call.code().stack(0));
      }
    }
  }

  /** As many threads as waited on average for the whole second, and one for the rest of it. */
  private void locked(double now, SimPlaces lock, double seconds) {
    SimProfile profile = profiles.get(box(lock.box()));
    List<String> frames = lock.waiting().stack(0);
    String method = frames.get(frames.size() - 1);
    String lockClass = method.substring(0, method.lastIndexOf('.'));
    for (double left = seconds; left > 0; left--) {
      profile.waited(now - 1, Math.min(1, left), lockClass, frames);
    }
  }

  private int box(String name) {
    return system.boxes().stream().map(SimBox::name).toList().indexOf(name);
  }

  /** By box. */
  Map<String, ByteBuffer> recorded(double endSeconds) {
    Map<String, ByteBuffer> recordings = new HashMap<>();
    profiles.forEach(
        (box, profile) ->
            recordings.put(system.boxes().get(box).name(), profile.recording(endSeconds)));
    return recordings;
  }
}
