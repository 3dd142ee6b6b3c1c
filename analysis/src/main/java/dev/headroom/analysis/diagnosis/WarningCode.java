package dev.headroom.analysis.diagnosis;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.headroom.run.file.CodeName;

/**
 * What a reader should know before trusting a diagnosis, with the names and values of each; true of
 * those that spoil a load test.
 */
public enum WarningCode {
  /** The recording was broken off. */
  BROKEN_OFF,
  /** Boxes ran without CPU budgets; name {@code text}, as the recorder told it. */
  BUDGETS_UNAVAILABLE,
  /** A collector failed meanwhile; name {@code text}. */
  COLLECTOR_FAILED,
  /** A process of the target ended; name {@code text}. */
  PROCESS_ENDED,
  /**
   * One of several injectors ended early, and its share of the load was not sent from then on; name
   * {@code text}. What came back in the rest of that step is left out.
   */
  INJECTOR_LOST,
  /** One of several injectors joined late; name {@code text}. Likewise. */
  INJECTOR_LATE,
  /** A file was damaged while it was recorded; name {@code text}. */
  DAMAGED,
  /** The target still got faster when its warm-up ended. */
  WARM_UP_TOO_SHORT(true),
  /** The JVM of {@code box} spent {@code share} of its CPU on compiling at the knee. */
  STILL_COMPILING(true),
  /** Something else used {@code cores} during {@code plateau}. */
  FOREIGN_LOAD(true),
  /** The hypervisor kept {@code cores} during {@code plateau}. */
  STOLEN_CPU(true),
  /** The machine's speed changed by {@code change} (a share) between plateaus. */
  SPEED_CHANGED(true),
  /** The target never settled; name {@code plateaus}. */
  UNSETTLED(true),
  /**
   * {@code seen} req/s were measured where the work of lower loads lets {@code resource} take only
   * {@code allowed}.
   */
  EXCEEDS_LIMIT,
  /**
   * Arrivals that do not wait, {@code rate} a second, overloaded what takes {@code throughput} of
   * users who do.
   */
  OVERLOADED_EARLY,
  /** Back at the first plateau the median is {@code now} s, where it was {@code before} s. */
  NOT_RECOVERED,
  /**
   * The target stood still under load, {@code count} times, for {@code seconds} s together; where
   * that is no habit of it, those seconds were left out.
   */
  STALLED,
  /** For {@code seconds} s of the load no log tells what came back; nothing is known of them. */
  LOG_ENDS_EARLY,
  /** A {@code share} of the requests was left out with the rest of journeys that ended early. */
  JOURNEYS_CUT_SHORT,
  /** A {@code share} of the responses took less than the millisecond that their log counts in. */
  BELOW_MILLISECOND,
  /** The load ended before throughput did. */
  LIMIT_NOT_REACHED,
  /** The load generator recorded nothing of itself: nobody knows whether it was the limit. */
  INJECTOR_UNWATCHED(true),
  /**
   * Starts were late by {@code median} s in the median second, and {@code worst} s in the worst.
   */
  STARTS_LATE(true),
  /**
   * On average {@code counted} requests were in flight where the response times make {@code
   * expected}: the others waited inside the load generator.
   */
  HELD_IN_INJECTOR(true),
  /**
   * During {@code plateau} the load generator used {@code injector} cores of the machine's {@code
   * cores}, of which {@code busy} were, {@code boxes} of them by the target.
   */
  CPU_SHARED(true),
  /**
   * During {@code plateau} the load generator's threads waited {@code delay} s a request for a CPU,
   * beside a median response time of {@code median} s.
   */
  INJECTOR_WAITED(true),
  /** During {@code plateau} the load generator collected garbage, {@code share} of the time. */
  INJECTOR_COLLECTED(true),
  /**
   * The load generator had {@code open} file descriptors open and may have {@code limit}; {@code
   * failed} requests failed for lack of one.
   */
  DESCRIPTORS_SCARCE(true),
  /**
   * Connections, also closed ones that are not forgotten yet, held {@code held} of {@code ports}
   * local ports; {@code failed} requests failed for lack of one.
   */
  PORTS_SCARCE(true),
  /** At most {@code allowed} requests were in flight at once, where {@code asked} were wanted. */
  CONCURRENCY_BOUND(true),
  /** Redirects were {@code share} of the answers to {@code request}: its page was never made. */
  REDIRECTED(true),
  /** Of the responses of {@code part} of the traffic {@code failed} share were failures. */
  TRAFFIC_FAILED(true),
  /**
   * Of an access log {@code sent} requests were sent, {@code left-out} were left out by method or
   * path, and {@code unreadable} lines were no request.
   */
  REPLAY_PARTIAL;

  private final boolean isConfounder;

  WarningCode() {
    this(false);
  }

  WarningCode(boolean isConfounder) {
    this.isConfounder = isConfounder;
  }

  /**
   * Whether it says that figures may be those of something else than a warm target that works: to
   * be read before any response time.
   */
  public boolean isConfounder() {
    return isConfounder;
  }

  /** Whether it says that the machine was not left alone, so that a repeat may do better. */
  public boolean isDisturbance() {
    return this == FOREIGN_LOAD || this == STOLEN_CPU || this == SPEED_CHANGED;
  }

  /** As it is written: words joined by hyphens. */
  @JsonValue
  public String code() {
    return CodeName.of(this);
  }
}
