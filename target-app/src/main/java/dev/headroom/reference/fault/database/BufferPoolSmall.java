package dev.headroom.reference.fault.database;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.database.DatabasePart;
import dev.headroom.reference.part.database.DatabaseSettings;
import dev.headroom.reference.topology.BoxSpec;
import dev.headroom.reference.topology.Topology;

/** The database has memory for a third of the pages that are in use, on a disk of few reads. */
public final class BufferPoolSmall implements Fault {
  private static final int MEGABYTES = 8;

  /** Reads a second of the volume of a small cloud server, to the scale of its CPU. */
  private static final int DISK_OPERATIONS = 300;

  @Override
  public String id() {
    return "buffer-pool-small";
  }

  @Override
  public String whatItDoes() {
    return "the database has "
        + MEGABYTES
        + " MB for the pages of 25 MB of data, all of them in use, on a disk of "
        + DISK_OPERATIONS
        + " reads a second";
  }

  @Override
  public String evidenceItLeaves() {
    return "a disk that is busy all the time with reads, several pages read from it for each request,"
        + " and idle CPUs";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    BoxSpec database = topology.boxesFor(DatabasePart.ROLE).get(0);
    int megabytes = Math.max(DatabaseSettings.MIN_MEGABYTES, strength.over(MEGABYTES));
    return topology
        .withSettings(DatabasePart.ROLE, all -> all.withBufferPool(megabytes))
        .withBox(
            database.name(),
            box -> box.withProvision(given -> given.withDiskOperations(DISK_OPERATIONS)));
  }
}
