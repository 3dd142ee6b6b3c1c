package dev.headroom.load.injector;

/** Exit codes of an injector: Gatling's own, and ours for a run that never began. */
public final class ExitCode {
  /** The run ended by its own schedule or rule. */
  public static final int RAN = 0;

  /** Gatling could not start or crashed. */
  public static final int GATLING_FAILED = 1;

  /** Gatling's assertions failed; the simulations here make none. */
  public static final int ASSERTIONS_FAILED = 2;

  /** A system property cannot be used (sysexits.h EX_USAGE). */
  public static final int BAD_OPTION = 64;

  /** The target does not answer (sysexits.h EX_UNAVAILABLE). */
  public static final int UNREACHABLE = 69;

  /** The machine cannot carry the load, for want of file descriptors (sysexits.h EX_OSERR). */
  public static final int NO_DESCRIPTORS = 71;

  /** It came when the schedule that it shares was over (sysexits.h EX_TEMPFAIL). */
  public static final int TOO_LATE = 75;

  /** The process that started it is gone (sysexits.h EX_IOERR); nobody is left to read this. */
  public static final int LEFT_ALONE = 74;

  private ExitCode() {}
}
