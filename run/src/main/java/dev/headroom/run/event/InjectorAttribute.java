package dev.headroom.run.event;

/**
 * Names of the attributes of {@link EventKind#INJECTOR_LOST}, {@link EventKind#INJECTOR_LATE} and
 * {@link EventKind#INJECTORS_ELSEWHERE}.
 */
public final class InjectorAttribute {
  /** Whose load it shared, as in the names of files. */
  public static final String PHASE = "phase";

  /** Which one, from 1. */
  public static final String INJECTOR = "injector";

  /** Of how many. */
  public static final String INJECTORS = "injectors";

  /** When it ended, or joined: epoch seconds. */
  public static final String AT = "at";

  /** Up to when its log tells what came back: epoch seconds. */
  public static final String LOGGED = "logged";

  /** Its log, from the run directory. */
  public static final String LOG = "log";

  /** Of the schedule that it left out, s. */
  public static final String SECONDS = "seconds";

  /** That each of them has. */
  public static final String CORES = "cores";

  private InjectorAttribute() {}
}
