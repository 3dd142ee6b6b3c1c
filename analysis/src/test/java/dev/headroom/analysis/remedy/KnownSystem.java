package dev.headroom.analysis.remedy;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.evidence.StatementUse;
import dev.headroom.analysis.finding.Findings;
import dev.headroom.analysis.finding.RemedyEffect;
import dev.headroom.analysis.model.Consumer;
import dev.headroom.analysis.model.Demands;
import dev.headroom.analysis.model.ModelBox;
import dev.headroom.analysis.model.RequestMix;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.model.Station;
import dev.headroom.analysis.model.SystemModel;
import dev.headroom.run.BoxProcess;
import dev.headroom.run.statement.TableIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Systems and findings that are said and not estimated, so that closed forms hold exactly. */
public final class KnownSystem {
  public static final ResourceId CPU = new ResourceId("box-1", ResourceType.CPU);
  public static final ResourceId POOL = new ResourceId("box-1", ResourceType.CONNECTION_POOL);

  private KnownSystem() {}

  public static Station cpu(double cores, double background, Map<String, Double> demands) {
    return new Station(CPU, cores, background, Demands.ofAny(demands));
  }

  public static Station pool(double size, double heldSeconds) {
    return new Station(POOL, size, 0, Demands.ofAny(Map.of("held", heldSeconds)));
  }

  /** One box with a JVM and a database. */
  public static SystemModel model(Station... stations) {
    return model(Optional.empty(), List.of("java", "mariadbd"), stations);
  }

  public static SystemModel model(
      Optional<Double> price, List<String> processes, Station... stations) {
    List<Consumer> consumers =
        processes.stream()
            .map(
                name ->
                    new Consumer(
                        name, name.equals("java") ? BoxProcess.Kind.JVM : BoxProcess.Kind.DATABASE))
            .toList();
    return new SystemModel(
        List.of(new ModelBox("box-1", price, consumers)), List.of(stations), RequestMix.unknown());
  }

  public static Findings nothing() {
    return findings(List.of(), List.of());
  }

  public static Findings found(String rule, ResourceId resource, String subject) {
    return findings(List.of(cause(rule, resource, subject)), List.of());
  }

  public static Findings found(Cause cause, List<StatementUse> statements, TableIndex... indexes) {
    return new Findings(
        List.of(cause), List.of(), List.of(), statements, List.of(indexes), List.of(), Map.of(), 1);
  }

  private static Findings findings(List<Cause> causes, List<StatementUse> statements) {
    return new Findings(
        causes, List.of(), List.of(), statements, List.of(), List.of(), Map.of(), 1);
  }

  public static Cause cause(String rule, ResourceId resource, String subject) {
    return new Cause(rule, resource, Optional.of(subject), 0.5, List.of());
  }

  public static SystemModel after(RemedyEffect effect, SystemModel model) {
    return effect.effect().orElseThrow().apply(model);
  }
}
