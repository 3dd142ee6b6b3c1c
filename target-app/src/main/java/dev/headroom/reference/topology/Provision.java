package dev.headroom.reference.topology;

import dev.headroom.reference.setting.Bounds;
import dev.headroom.reference.setting.InvalidSettingException;

/**
 * What the machine below gives a box, where that is not simply what it was bought as.
 *
 * @param cpuQuota cores to which it is held, whatever it was bought as; those if left out
 * @param neighbours programs that are not of the system, compute all the time, and run on the box's
 *     CPU beside it; none if left out
 * @param diskOperations reads a second, and as many writes, that its disk does; as many as the
 *     machine's if left out
 * @param egressBytesPerSecond what its link carries to clients; as much as the machine can if left
 *     out
 */
public record Provision(
    Double cpuQuota, Integer neighbours, Integer diskOperations, Double egressBytesPerSecond) {
  /** As it was bought, and alone. */
  public static final Provision AS_BOUGHT = new Provision(null, null, null, null);

  static final int MAX_NEIGHBOURS = 100;

  /** With fewer a database does not even start to answer. */
  static final int MIN_DISK = 10;

  static final int MAX_DISK = 1_000_000;

  private static final double MIN_EGRESS = 1_000;
  private static final double MAX_EGRESS = 1e12;

  public Provision {
    if (cpuQuota != null && !(cpuQuota >= BoxSpec.MIN_CORES && cpuQuota <= BoxSpec.MAX_CORES)) {
      throw new InvalidSettingException("cpuQuota=" + cpuQuota + ": no number of cores");
    }
    neighbours = neighbours == null ? 0 : neighbours;
    Bounds.requireBetween("neighbours", neighbours, 0, MAX_NEIGHBOURS);
    if (diskOperations != null) {
      Bounds.requireBetween("diskOperations", diskOperations, MIN_DISK, MAX_DISK);
    }
    if (egressBytesPerSecond != null
        && !(egressBytesPerSecond >= MIN_EGRESS && egressBytesPerSecond <= MAX_EGRESS)) {
      throw new InvalidSettingException(
          "egressBytesPerSecond=" + egressBytesPerSecond + ": no link has that");
    }
  }

  public Provision withCpuQuota(double cores) {
    return new Provision(cores, neighbours, diskOperations, egressBytesPerSecond);
  }

  public Provision withNeighbours(int programs) {
    return new Provision(cpuQuota, programs, diskOperations, egressBytesPerSecond);
  }

  public Provision withDiskOperations(int perSecond) {
    return new Provision(cpuQuota, neighbours, perSecond, egressBytesPerSecond);
  }

  public Provision withEgressBytesPerSecond(double bytes) {
    return new Provision(cpuQuota, neighbours, diskOperations, bytes);
  }
}
