package dev.headroom.analysis.verdict;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.injector.HostCpu;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.measure.PlateauFinder;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;

/** The plateau of a built run at which most was asked. */
final class AtTheKnee {
  private AtTheKnee() {}

  static Plateau of(RecordedRun run) {
    return PlateauFinder.find(run, LoadWindows.of(run.responses())).stream()
        .filter(plateau -> plateau.name().equals("probe-64"))
        .findFirst()
        .orElseThrow();
  }

  static HostCpu host(RunBuilder builder) {
    RecordedRun run = builder.build();
    return HostCpu.during(run, of(run));
  }
}
