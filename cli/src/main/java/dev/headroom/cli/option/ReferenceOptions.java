package dev.headroom.cli.option;

import dev.headroom.cli.failure.RefusedException;
import dev.headroom.reference.Faults;
import dev.headroom.reference.data.SeedSpec;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.machine.LoopbackPort;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.topology.Topologies;
import dev.headroom.reference.topology.Topology;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which reference system to start. */
public final class ReferenceOptions {
  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      completionCandidates = StageNames.class,
      description = "its topology: ${COMPLETION-CANDIDATES} (default: stage-1)")
  private String stage;

  @Option(
      names = "--fault",
      paramLabel = "FAULT",
      completionCandidates = FaultNames.class,
      description = {
        "plant a fault in it, id or id:strength (1 is usual); may be given more than once",
        "${COMPLETION-CANDIDATES}"
      })
  private List<String> faults = new ArrayList<>();

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "1000",
      description = "users in its data, with 20 posts each (default: ${DEFAULT-VALUE})")
  private int users;

  @Option(names = "--port", paramLabel = "PORT", description = "its port (default: any)")
  private Integer port;

  /** Read only for a help that lists them: topologies are files, which would slow every start. */
  static final class StageNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Topologies.names().iterator();
    }
  }

  static final class FaultNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Faults.all().stream().map(Fault::id).iterator();
    }
  }

  /** Whether the user speaks of the reference system at all. */
  public boolean isGiven() {
    return stage != null || !faults.isEmpty() || port != null;
  }

  /**
   * Looks whether the user speaks of the reference system and of a service of his own at once.
   *
   * @throws RefusedException if he does
   */
  public void check(OwnServiceArguments own) {
    if (own.isGiven() && isGiven()) {
      throw new RefusedException(
          "--stage, --fault and --port are for the reference system; leave them out with --url");
    }
  }

  public Topology topology() {
    try {
      Topology topology = Topologies.named(stage == null ? Topologies.names().get(0) : name());
      for (String fault : faults) {
        topology = Faults.planted(fault).plantIn(topology);
      }
      return topology;
    } catch (InvalidSettingException e) {
      throw new RefusedException(e.getMessage());
    }
  }

  /** A stage may be called by its number. */
  private String name() {
    return stage.matches("\\d+") ? "stage-" + stage : stage;
  }

  /** Plants a fault where none was asked for. */
  public void plantIfNone(String fault) {
    if (faults.isEmpty()) {
      faults.add(fault);
    }
  }

  /** The faults planted, for a label beside the run. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /**
   * @param seed of all data
   */
  public SeedSpec data(long seed) {
    try {
      return new SeedSpec(seed, users, SeedSpec.defaults().postsPerUser());
    } catch (InvalidSettingException e) {
      throw new RefusedException("--users: " + e.getMessage());
    }
  }

  /** The port asked for, refused here if somebody else has it, before anything is started. */
  public Optional<Integer> port() {
    if (port == null) {
      return Optional.empty();
    }
    if (port < 1 || port > LoopbackPort.MAX) {
      throw new RefusedException("--port " + port + ": must be from 1 to " + LoopbackPort.MAX);
    }
    if (!LoopbackPort.isFree(port)) {
      throw new RefusedException(
          "port " + port + " is in use; choose another one, or leave --port out");
    }
    return Optional.of(port);
  }
}
