package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.fault.benign.BackgroundJob;
import dev.headroom.analysis.examiner.fault.benign.DriftingMachine;
import dev.headroom.analysis.examiner.fault.benign.ElevatedCpu;
import dev.headroom.analysis.examiner.fault.benign.NoisyNeighbour;
import dev.headroom.analysis.examiner.fault.benign.Plain;
import dev.headroom.analysis.examiner.fault.benign.ShortWarmUp;
import dev.headroom.analysis.examiner.fault.database.ContendedRow;
import dev.headroom.analysis.examiner.fault.database.ManyCheapStatements;
import dev.headroom.analysis.examiner.fault.database.OppositeOrder;
import dev.headroom.analysis.examiner.fault.database.PrefixScan;
import dev.headroom.analysis.examiner.fault.database.QueryPerRow;
import dev.headroom.analysis.examiner.fault.database.TableScan;
import dev.headroom.analysis.examiner.fault.database.WideColumns;
import dev.headroom.analysis.examiner.fault.service.ConnectionEachTime;
import dev.headroom.analysis.examiner.fault.service.GarbageStorm;
import dev.headroom.analysis.examiner.fault.service.HeapTooSmall;
import dev.headroom.analysis.examiner.fault.service.HotIntrinsic;
import dev.headroom.analysis.examiner.fault.service.HotMethod;
import dev.headroom.analysis.examiner.fault.service.MemoryLeak;
import dev.headroom.analysis.examiner.fault.service.RegexBacktracking;
import dev.headroom.analysis.examiner.fault.service.SlowMember;
import dev.headroom.analysis.examiner.fault.service.SlowWriter;
import dev.headroom.analysis.examiner.fault.waiting.ConnectionLeak;
import dev.headroom.analysis.examiner.fault.waiting.DescriptorLeak;
import dev.headroom.analysis.examiner.fault.waiting.FewConnections;
import dev.headroom.analysis.examiner.fault.waiting.FewThreads;
import dev.headroom.analysis.examiner.fault.waiting.LockOnEveryRequest;
import dev.headroom.analysis.examiner.fault.waiting.LookupEachTime;
import dev.headroom.analysis.examiner.fault.waiting.SlowAcceptor;
import dev.headroom.analysis.examiner.fault.waiting.SlowDownstream;
import dev.headroom.analysis.examiner.fault.waiting.SynchronousLogging;
import dev.headroom.analysis.examiner.sketch.PlantedFault;
import dev.headroom.analysis.examiner.system.KnownSystem;
import java.util.List;
import java.util.stream.Stream;

/** The faults that are planted, and what is none; a new one is one file and one line. */
public final class PlantedFaults {
  /** Name of a system without a fault or anything else. */
  public static final String NONE = "none";

  /** Name of a system with two faults, of different types of resources. */
  public static final String TWO = "two-at-once";

  static final List<PlantedFault> NONE_AT_ALL =
      List.of(
          new Plain(),
          new BackgroundJob(),
          new ShortWarmUp(),
          new ElevatedCpu(),
          new NoisyNeighbour(),
          new DriftingMachine());

  static final List<PlantedFault> OF_SERVICES =
      List.of(
          new HotMethod(),
          new HotIntrinsic(),
          new RegexBacktracking(),
          new SlowWriter(),
          new GarbageStorm(),
          new HeapTooSmall(),
          new MemoryLeak(),
          new ConnectionEachTime(),
          new SlowMember());

  static final List<PlantedFault> OF_WAITING =
      List.of(
          new LockOnEveryRequest(),
          new SynchronousLogging(),
          new FewConnections(),
          new FewThreads(),
          new SlowDownstream(),
          new LookupEachTime(),
          new SlowAcceptor(),
          new ConnectionLeak(),
          new DescriptorLeak());

  static final List<PlantedFault> OF_DATABASES =
      List.of(
          new TableScan(),
          new PrefixScan(),
          new QueryPerRow(),
          new ManyCheapStatements(),
          new WideColumns(),
          new ContendedRow(),
          new OppositeOrder());

  private PlantedFaults() {}

  /** Names of all faults, pairs of them last, without those of healthy systems. */
  public static List<String> ids() {
    return Stream.concat(all().map(PlantedFault::id), Stream.of(TWO)).toList();
  }

  /** Names of the kinds of healthy systems. */
  public static List<String> healthyIds() {
    return Family.HEALTHY.ids();
  }

  /** All that are faults. */
  static Stream<PlantedFault> all() {
    return Stream.of(OF_SERVICES, OF_WAITING, OF_DATABASES).flatMap(List::stream);
  }

  /**
   * A random system, from a seed.
   *
   * @param id of the fault, {@link #TWO}, or of a healthy system
   */
  public static KnownSystem system(String id, long seed) {
    return new Planting(id, seed).system();
  }
}
