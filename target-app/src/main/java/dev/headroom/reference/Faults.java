package dev.headroom.reference;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.PlantedFault;
import dev.headroom.reference.fault.compute.AllocationStorm;
import dev.headroom.reference.fault.compute.CpuThrottled;
import dev.headroom.reference.fault.compute.HeapTooSmall;
import dev.headroom.reference.fault.compute.HotIntrinsic;
import dev.headroom.reference.fault.compute.InefficientSerialization;
import dev.headroom.reference.fault.compute.MemoryLeak;
import dev.headroom.reference.fault.compute.NoisyNeighbour;
import dev.headroom.reference.fault.compute.RegexBacktracking;
import dev.headroom.reference.fault.database.BufferPoolSmall;
import dev.headroom.reference.fault.database.HotRow;
import dev.headroom.reference.fault.database.LargeColumns;
import dev.headroom.reference.fault.database.LazyParts;
import dev.headroom.reference.fault.database.MissingIndex;
import dev.headroom.reference.fault.database.OppositeOrder;
import dev.headroom.reference.fault.database.PrefixSearch;
import dev.headroom.reference.fault.database.QueryPerRow;
import dev.headroom.reference.fault.database.SlowCommit;
import dev.headroom.reference.fault.database.SlowMember;
import dev.headroom.reference.fault.network.FullHandshakes;
import dev.headroom.reference.fault.network.NarrowLink;
import dev.headroom.reference.fault.network.RetryStorm;
import dev.headroom.reference.fault.network.VerboseAnswers;
import dev.headroom.reference.fault.waiting.ClosedConnections;
import dev.headroom.reference.fault.waiting.ConnectionLeak;
import dev.headroom.reference.fault.waiting.ConnectionPoolSmall;
import dev.headroom.reference.fault.waiting.FewDescriptors;
import dev.headroom.reference.fault.waiting.LockContention;
import dev.headroom.reference.fault.waiting.NameLookups;
import dev.headroom.reference.fault.waiting.SlowAcceptor;
import dev.headroom.reference.fault.waiting.SlowDownstream;
import dev.headroom.reference.fault.waiting.SynchronousLogging;
import dev.headroom.reference.fault.waiting.ThreadPoolSmall;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.setting.InvalidSettingException;
import java.util.List;

/** All faults; a new one is one file and one line here. */
public final class Faults {
  private static final List<Fault> ALL =
      List.of(
          new HotIntrinsic(),
          new RegexBacktracking(),
          new InefficientSerialization(),
          new AllocationStorm(),
          new HeapTooSmall(),
          new MemoryLeak(),
          new NoisyNeighbour(),
          new CpuThrottled(),
          new LockContention(),
          new SynchronousLogging(),
          new ThreadPoolSmall(),
          new ConnectionPoolSmall(),
          new ConnectionLeak(),
          new ClosedConnections(),
          new FullHandshakes(),
          new VerboseAnswers(),
          new NarrowLink(),
          new RetryStorm(),
          new SlowAcceptor(),
          new FewDescriptors(),
          new SlowDownstream(),
          new NameLookups(),
          new MissingIndex(),
          new QueryPerRow(),
          new LazyParts(),
          new PrefixSearch(),
          new LargeColumns(),
          new HotRow(),
          new OppositeOrder(),
          new SlowCommit(),
          new BufferPoolSmall(),
          new SlowMember());

  private Faults() {}

  public static List<Fault> all() {
    return ALL;
  }

  /**
   * @throws InvalidSettingException if there is none of that id
   */
  public static Fault named(String id) {
    return ALL.stream()
        .filter(fault -> fault.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSettingException(
                    "no fault '"
                        + id
                        + "'; there are "
                        + String.join(", ", ALL.stream().map(Fault::id).toList())));
  }

  /**
   * A fault and how much of it, as on the command line: {@code id} or {@code id:strength}.
   *
   * @throws InvalidSettingException if there is no such fault, or the strength is none
   */
  public static PlantedFault planted(String text) {
    return PlantedFault.parse(text, Faults::named);
  }

  /**
   * What a switch of that name runs in the service.
   *
   * @throws InvalidSettingException if there is no such switch
   */
  public static ServiceHook switchedOn(String text) {
    return planted(text)
        .inService()
        .orElseThrow(() -> new InvalidSettingException(text + " is no switch of the service"));
  }
}
