package dev.headroom.analysis.remedy;

import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.Evidence;
import dev.headroom.analysis.measure.LoadWindows;
import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.measure.PlateauFinder;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.RecordedRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evidence with demands that are said and not estimated, so that closed forms hold exactly. */
final class KnownSystem {
  static final ResourceId CPU = new ResourceId("box-1", "cpu");
  static final ResourceId POOL = new ResourceId("box-1", "db connections");

  private KnownSystem() {}

  static Station cpu(double cores, double background, Map<String, Double> demands) {
    return new Station(CPU, false, "cores", cores, background, demands);
  }

  static Station pool(double size, double heldSeconds) {
    return new Station(POOL, true, "connections", size, 0, Map.of("held", heldSeconds));
  }

  static Evidence evidence(RunBuilder builder, Station... resources) {
    RecordedRun run = builder.build();
    List<Plateau> plateaus = PlateauFinder.find(run, LoadWindows.of(run.responses()));
    Plateau knee =
        plateaus.stream().filter(p -> p.name().equals("probe-64")).findFirst().orElseThrow();
    return new Evidence(run, plateaus, plateaus.get(0), knee, new SystemModel(List.of(resources)));
  }

  static Cause cause(String rule, ResourceId resource, String subject) {
    return new Cause(rule, resource, "", Optional.of(subject), 0.5, Map.of(), List.of());
  }

  static SystemModel after(RemedyEffect treatment, Evidence evidence) {
    return treatment.effect().orElseThrow().apply(evidence.model());
  }
}
