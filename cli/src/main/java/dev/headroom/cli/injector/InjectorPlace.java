package dev.headroom.cli.injector;

import dev.headroom.cli.injector.shard.ShardLauncher;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.event.InjectorAttribute;
import java.util.Map;

/** Where injectors run, for whoever reads the run: what they use elsewhere nobody lacks here. */
public final class InjectorPlace {
  private InjectorPlace() {}

  /** Tells it of injectors that do not run on this machine. */
  public static void tell(ShardLauncher launcher, InjectorRun.Events events) {
    launcher
        .coresElsewhere()
        .ifPresent(
            cores ->
                events.event(
                    EventKind.INJECTORS_ELSEWHERE,
                    "the injectors run elsewhere",
                    Map.of(
                        InjectorAttribute.INJECTORS,
                        Integer.toString(launcher.shards()),
                        InjectorAttribute.CORES,
                        Double.toString(cores))));
  }
}
