package dev.headroom.analysis.model;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;

/**
 * What can run out. The closed set of kinds of resource: what a program branches on, with its unit
 * and the words for a reader.
 */
public enum ResourceType {
  /** Cores of a box, or its CPU budget. */
  CPU("cpu", "cores", Use.SERVES),
  MEMORY("memory", "B", Use.HELD),
  /** Busy share of a box's storage; 1 where it always works. */
  DISK("disk", "disks", Use.SERVES),
  /** The link out of a box. */
  EGRESS("egress", "B/s", Use.SERVES),
  CONNECTION_POOL("db connections", "connections", Use.HELD),
  REQUEST_THREADS("request threads", "threads", Use.HELD),
  LOCK("lock", "holders", Use.HELD),
  /** Rows of a database that a transaction has for itself. */
  ROW_LOCK("row lock", "holders", Use.HELD),
  /** Calls of another service, as many as there can be at once. */
  DOWNSTREAM("downstream call", "calls", Use.SERVES),
  /** Who takes new connections, and the queue of those that nobody has taken yet. */
  ACCEPT_QUEUE("accept queue", "acceptors", Use.HELD),
  /** Files and sockets that a process may have open. */
  DESCRIPTORS("file descriptors", "descriptors", Use.HELD),
  /** Local ports for connections to a peer. */
  PORTS("client ports", "ports", Use.HELD),
  /** Work that waits for whoever takes it up, such as the messages for a worker. */
  QUEUE("queue", "messages", Use.HELD);

  /** How requests use a resource. */
  private enum Use {
    /** It works for them: while it does, it is busy with them and nothing else. */
    SERVES,
    /** They hold a part of it, also while they wait for something else. */
    HELD
  }

  private final String words;
  private final String unit;
  private final Use use;

  ResourceType(String words, String unit, Use use) {
    this.words = words;
    this.unit = unit;
    this.use = use;
  }

  /** How a program names it: {@code cpu}, {@code connection-pool} … */
  @JsonValue
  public String code() {
    return CodeName.of(this);
  }

  /** How a reader calls it. */
  public String words() {
    return words;
  }

  /** Of its capacity; of what is busy or held of it, too. */
  public String unit() {
    return unit;
  }

  /**
   * Whether it is held (a pool, a lock) rather than worked by (CPU, disk). Who holds it may wait
   * for something else meanwhile, so that being full may be a symptom.
   */
  public boolean isSoft() {
    return use == Use.HELD;
  }

  /**
   * Whether for how long it is held is only known by the queue before it, which there is under
   * load.
   */
  public boolean isKnownByItsQueue() {
    return this == LOCK || this == ROW_LOCK || this == ACCEPT_QUEUE;
  }

  /**
   * Whether its capacity is a rate, such as bytes per second, so that a request needs an amount of
   * it; of all others a request needs a time (core-seconds, connection-seconds …).
   */
  public boolean isRate() {
    return unit.endsWith("/s");
  }
}
