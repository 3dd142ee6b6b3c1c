package dev.headroom.cli.gate.run;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.cli.gate.serve.CommandTarget;
import dev.headroom.cli.gate.serve.ServiceCommand;
import dev.headroom.cli.gate.serve.ServiceOptions;
import dev.headroom.cli.measure.MeasurementPlan;
import dev.headroom.cli.option.LoadSettings;
import dev.headroom.cli.option.ReferenceOptions;
import dev.headroom.cli.option.WaitOption;
import dev.headroom.cli.target.ReferenceTarget;
import dev.headroom.cli.target.TargetStart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;

/** What a command measures by itself, where it is given no runs. */
public final class MeasureOptions {
  @ArgGroup(validate = false, heading = "%nOr measured here, a service that a command starts:%n")
  private final ServiceOptions service = new ServiceOptions();

  @ArgGroup(validate = false, heading = "%nOr the reference system:%n")
  private final ReferenceOptions reference = new ReferenceOptions();

  @ArgGroup(validate = false, heading = "%nHow what is measured here is loaded:%n")
  private final HeldLoadOptions load = new HeldLoadOptions();

  @ArgGroup(validate = false)
  private final WaitOption waiting = new WaitOption();

  /** Whether something is to be measured. */
  public boolean isGiven() {
    return service.command().isPresent() || reference.isGiven();
  }

  /** Whether a command starts it, and not the reference system. */
  public boolean startsService() {
    return service.command().isPresent();
  }

  /**
   * Takes a command where the command line has none.
   *
   * @param written in headroom.yaml
   */
  public void commandOr(Optional<String> written) {
    if (!isGiven()) {
      service.commandOr(written);
    }
  }

  /** Likewise the path that is asked whether it is ready. */
  public void readyOr(Optional<String> written) {
    service.readyOr(written);
  }

  /**
   * How the target, or the candidate, is started.
   *
   * @throws RefusedException if it is not said, or said twice
   */
  public TargetStart start() {
    if (service.command().isPresent() && reference.isGiven()) {
      throw new RefusedException(
          "--command starts a service, --stage, --fault and --port the reference system: give one");
    }
    return service.command().isPresent()
        ? start(ServiceOptions.COMMAND, service.command().get())
        : ReferenceTarget.of(reference.topology(), reference.data(load.seed()), reference.port());
  }

  /** How another version of the service is started. */
  public TargetStart start(String option, String command) {
    return CommandTarget.of(ServiceCommand.parse(option, command), service.facts());
  }

  /** What to do if the machine measures already. */
  WaitOption waiting() {
    return waiting;
  }

  HeldLoadOptions held() {
    return load;
  }

  /**
   * Of a run.
   *
   * @param label last part of its name
   * @param file headroom.yaml
   */
  MeasurementPlan plan(String label, Optional<Path> file) {
    LoadSettings settings = load.settings(file);
    List<String> faults = service.command().isEmpty() ? reference.faults() : List.of();
    return MeasurementPlan.of(load.into(), label, settings, faults);
  }
}
