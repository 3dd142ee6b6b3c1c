package dev.headroom.analysis.examiner.system;

import dev.headroom.analysis.diagnosis.RemedyProposal;
import dev.headroom.analysis.model.ResourceType;
import dev.headroom.analysis.simulation.system.SimBox;
import dev.headroom.analysis.simulation.system.SimPlaces;
import dev.headroom.analysis.simulation.system.SimProcess;
import dev.headroom.analysis.simulation.system.SimStatement;
import dev.headroom.analysis.simulation.system.SimStep;
import dev.headroom.analysis.simulation.system.SimSystem;
import dev.headroom.run.BoxProcess;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A known system with a remedy applied to it, by the remedy's own parameters. */
public final class Mended {
  private static final String OWN_BOX = "own-db";

  private final KnownSystem known;
  private final RemedyProposal remedy;

  private Mended(KnownSystem known, RemedyProposal remedy) {
    this.known = known;
    this.remedy = remedy;
  }

  /** Empty where it changes what a simulated system does not have. */
  public static Optional<SimSystem> by(KnownSystem known, RemedyProposal remedy) {
    Mended mended = new Mended(known, remedy);
    return switch (remedy.id()) {
      case "vertical-scale" -> Optional.of(mended.scaled());
      case "resize-pool" -> Optional.of(mended.resized());
      case "add-index" -> mended.indexed();
      case "separate-database" -> mended.separated();
      default -> Optional.empty();
    };
  }

  private SimSystem scaled() {
    double factor = Double.parseDouble(remedy.parameter("factor"));
    return known.system().withBoxes(box -> isIt(box) ? box.withCores(factor * box.cores()) : box);
  }

  private boolean isIt(SimBox box) {
    return box.name().equals(remedy.parameter("box"));
  }

  private SimSystem resized() {
    boolean isThreads = remedy.parameter("pool").equals(ResourceType.REQUEST_THREADS.code());
    SimPlaces.Kind kind = isThreads ? SimPlaces.Kind.REQUEST_THREADS : SimPlaces.Kind.CONNECTIONS;
    int size = Integer.parseInt(remedy.parameter("size"));
    return known
        .system()
        .withPlaces(
            places ->
                places.kind() == kind && places.box().equals(remedy.parameter("box"))
                    ? places.withCount(size)
                    : places);
  }

  /** The statements on the table do what they would with the index. */
  private Optional<SimSystem> indexed() {
    String table = " " + remedy.parameter("table").toLowerCase(Locale.ROOT) + " ";
    List<String> texts =
        known.system().statements().stream()
            .map(SimStatement::text)
            .filter(text -> text.toLowerCase(Locale.ROOT).contains(table))
            .filter(known.indexed()::containsKey)
            .toList();
    UnaryOperator<SimStep> quick =
        step ->
            step instanceof SimStep.Query query && texts.contains(query.statement())
                ? new SimStep.Query(
                    query.statement(),
                    query.process(),
                    known.indexed().get(query.statement()),
                    query.variation())
                : step;
    return texts.isEmpty() ? Optional.empty() : Optional.of(known.system().withSteps(quick));
  }

  /** Only of a box that has both. */
  private Optional<SimSystem> separated() {
    SimSystem system = known.system();
    Optional<SimBox> shared =
        system.boxes().stream()
            .filter(this::isIt)
            .filter(box -> box.processes().size() > 1)
            .findFirst();
    return shared.map(
        box -> {
          SimProcess[] moving =
              box.processes().stream()
                  .filter(process -> process.kind() == BoxProcess.Kind.DATABASE)
                  .toArray(SimProcess[]::new);
          SimBox own = SimBox.of(OWN_BOX, box.cores(), moving).withSetUp(box.setUpSeconds());
          return new SimSystem(
                  Stream.concat(system.boxes().stream().map(this::without), Stream.of(own))
                      .toList(),
                  system.places().stream().map(Mended::moved).toList(),
                  system.caches(),
                  system.statements().stream().map(statement -> statement.in(OWN_BOX)).toList(),
                  system.requests(),
                  system.speed())
              .withSteps(Mended::moved);
        });
  }

  private SimBox without(SimBox box) {
    return isIt(box)
        ? box.withProcesses(
            box.processes().stream()
                .filter(process -> process.kind() != BoxProcess.Kind.DATABASE)
                .toList())
        : box;
  }

  private static SimPlaces moved(SimPlaces places) {
    return places.kind() == SimPlaces.Kind.ROW_LOCK ? places.in(OWN_BOX) : places;
  }

  private static SimStep moved(SimStep step) {
    return step instanceof SimStep.Retried retried
        ? new SimStep.Retried(OWN_BOX, retried.share(), retried.inside())
        : step;
  }
}
