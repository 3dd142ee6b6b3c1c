package dev.headroom.analysis.simulation.recording;

import dev.headroom.analysis.simulation.engine.Counters;
import dev.headroom.analysis.simulation.profile.SimProfile;
import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimSystem;
import dev.headroom.run.BoxProcess;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a profiler sees of the services' JVMs: stacks on the CPU, and waits for locks. */
final class SimProfiler {
  /** CPU time between two samples. */
  private static final double INTERVAL = 0.02;

  /** Methods over which ordinary work is spread. */
  private static final int METHODS = 25;

  private static final List<String> CALLERS = List.of("java.lang.Thread.run", "app.Server.handle");

  private final SimSystem system;
  private final Map<Integer, SimProfile> profiles = new HashMap<>();

  /** CPU seconds of each step for which samples were taken. */
  private double[] sampled = new double[0];

  private double[] waited = new double[0];
  private int ordinary;

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
    sampled = Arrays.copyOf(sampled, counters.work().size());
    for (int i = 0; i < sampled.length; i++) {
      Counters.OfWork work = counters.work().get(i);
      if (work.process() == 0 && profiles.containsKey(work.box())) {
        for (; sampled[i] + INTERVAL <= work.cpuSeconds(); sampled[i] += INTERVAL) {
          profiles.get(work.box()).cpu(now - 1, stack(work.method()));
        }
      }
    }
    waited = Arrays.copyOf(waited, counters.places().size());
    for (int i = 0; i < waited.length; i++) {
      SimPlaces places = system.places().get(i);
      double seconds = counters.places().get(i).waitedSeconds();
      if (places.kind() == SimPlaces.Kind.LOCK) {
        locked(now, places, seconds - waited[i]);
      }
      waited[i] = seconds;
    }
  }

  private List<String> stack(String method) {
    List<String> frames = new ArrayList<>(CALLERS);
    frames.add(method.isEmpty() ? "app.Work.part" + ordinary++ % METHODS : method);
    return frames;
  }

  /** As many threads as waited on average for the whole second, and one for the rest of it. */
  private void locked(double now, SimPlaces lock, double seconds) {
    SimProfile profile = profiles.get(box(lock.box()));
    List<String> frames = stack("app.Registry.enter");
    for (double left = seconds; left > 0; left--) {
      profile.waited(now - 1, Math.min(1, left), "app.Registry", frames);
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
