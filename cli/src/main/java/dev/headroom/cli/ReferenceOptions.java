package dev.headroom.cli;

import dev.headroom.cli.failure.Refusal;
import dev.headroom.target.data.SeedSpec;
import dev.headroom.target.fault.Fault;
import dev.headroom.target.fault.Faults;
import dev.headroom.target.setting.InvalidSetting;
import dev.headroom.target.topology.Topologies;
import dev.headroom.target.topology.Topology;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which reference system to start. */
final class ReferenceOptions {
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
      description = "plant a fault in it; may be given more than once: ${COMPLETION-CANDIDATES}")
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
  boolean isGiven() {
    return stage != null || !faults.isEmpty() || port != null;
  }

  Topology topology() {
    try {
      Topology topology = Topologies.named(stage == null ? Topologies.names().get(0) : stage);
      for (String fault : faults) {
        topology = Faults.named(fault).plantIn(topology);
      }
      return topology;
    } catch (InvalidSetting e) {
      throw new Refusal(e.getMessage());
    }
  }

  /** The faults planted, for a label beside the run. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /**
   * @param seed of all data
   */
  SeedSpec data(long seed) {
    try {
      return new SeedSpec(seed, users, SeedSpec.defaults().postsPerUser());
    } catch (InvalidSetting e) {
      throw new Refusal("--users: " + e.getMessage());
    }
  }

  /** The port asked for, refused here if somebody else has it, before anything is started. */
  Optional<Integer> port() {
    if (port == null) {
      return Optional.empty();
    }
    if (port < 1 || port > 65_535) {
      throw new Refusal("--port " + port + ": must be from 1 to 65535");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return Optional.of(port);
    } catch (IOException e) {
      throw new Refusal("port " + port + " is in use; choose another one, or leave --port out");
    }
  }
}
