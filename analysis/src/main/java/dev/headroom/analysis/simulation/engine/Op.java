package dev.headroom.analysis.simulation.engine;

import dev.headroom.analysis.simulation.system.SimCode;

/**
 * One step of a program.
 *
 * @param target index of the box, places or cache
 * @param process index in its box
 * @param seconds mean time
 * @param statement index of the statement that it is work on or waits for, or {@link #NONE}
 * @param code where a profiler finds it
 * @param share of the times that it sends a job back
 * @param goOnAt for a lookup, where to go on if the key is there; for steps that are undone, where
 *     they begin
 */
record Op(
    Kind kind,
    int target,
    int process,
    double seconds,
    double variation,
    double bytes,
    int statement,
    SimCode code,
    double share,
    int goOnAt) {
  static final int NONE = -1;

  /** What is to be done. */
  enum Kind {
    WORK,
    DELAY,
    TAKE,
    GIVE_BACK,
    LOOKUP,
    RETRY,
    CONNECT,
    REFUSED,
    END
  }

  static Op of(Kind kind, int target) {
    return new Op(kind, target, 0, 0, 0, 0, NONE, SimCode.UNSEEN, 0, 0);
  }

  static Op work(
      int box, int process, double seconds, double variation, double bytes, SimCode code) {
    return new Op(Kind.WORK, box, process, seconds, variation, bytes, NONE, code, 0, 0);
  }

  static Op query(int box, int process, double seconds, double variation, int statement) {
    return new Op(Kind.WORK, box, process, seconds, variation, 0, statement, SimCode.UNSEEN, 0, 0);
  }

  static Op delay(int box, double seconds, double variation, SimCode code) {
    return new Op(Kind.DELAY, box, 0, seconds, variation, 0, NONE, code, 0, 0);
  }

  static Op take(int places, int statement) {
    return new Op(Kind.TAKE, places, 0, 0, 0, 0, statement, SimCode.UNSEEN, 0, 0);
  }

  static Op lookup(int cache, int goOnAt) {
    return new Op(Kind.LOOKUP, cache, 0, 0, 0, 0, NONE, SimCode.UNSEEN, 0, goOnAt);
  }

  static Op retry(int box, double share, int goOnAt) {
    return new Op(Kind.RETRY, box, 0, 0, 0, 0, NONE, SimCode.UNSEEN, share, goOnAt);
  }
}
