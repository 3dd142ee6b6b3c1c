package dev.headroom.run;

import dev.headroom.run.load.Phase;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of a run directory's files; the only place that knows them. */
public final class RunLayout {
  public static final String MANIFEST = "run.json";
  public static final String LOAD = "load";
  public static final String RESPONSES = "responses.hlog";
  public static final String METRICS = "metrics";
  public static final String STATEMENTS = "statements";
  public static final String PROFILES = "profiles";
  public static final String EVENTS = "events.jsonl";
  public static final String DIAGNOSIS = "diagnosis.json";
  public static final String REPORT = "report.html";

  /** What a service printed that was started for the run. */
  public static final String SERVICE_OUTPUT = "service.log";

  /** The load generator's name where a box's name stands. */
  public static final String INJECTOR = "injector";

  /**
   * Name of the machine that records, also where a box's name stands: with all boxes and the
   * injector that run on it.
   */
  public static final String HOST = "host";

  private static final String NAME_PART = "[A-Za-z0-9][A-Za-z0-9_-]{0,62}";
  private static final Pattern FILE_NAME_PART = Pattern.compile(NAME_PART);
  private static final Pattern SIMULATION_LOG =
      Pattern.compile("simulation-(" + NAME_PART + ")\\.log");

  /** Of several injectors that share a phase, which one wrote a file. */
  private static final Pattern SHARD = Pattern.compile("-\\d+of\\d+(-again\\d+)?(?=(\\.[a-z]+)?$)");

  private static final List<String> FILE_ENDINGS = List.of(".log", ".jsonl", ".hlog", ".jfr");

  private RunLayout() {}

  /** File name of Gatling's log of a phase, in {@link #LOAD}. */
  public static String simulationLog(String phase) {
    return "simulation-" + requireFileNamePart(phase, "phase") + ".log";
  }

  /** The log, from the run directory, that holds the responses to a phase's steps. */
  public static String logOf(Phase phase) {
    return LOAD + "/" + simulationLog((phase == Phase.RETURN ? Phase.CURVE : phase).code());
  }

  /**
   * Where several injectors share a phase, what stands in the place of its name in the names of one
   * injector's files: {@code curve-2of3}.
   *
   * @param injector which one, from 1
   * @param of how many
   */
  public static String shardOf(String phase, int injector, int of) {
    if (injector < 1 || injector > of) {
      throw new IllegalArgumentException("no injector: " + injector + " of " + of);
    }
    return phase + "-" + injector + "of" + of;
  }

  /**
   * The file of an injector that was started again in the same phase: {@code
   * simulation-curve-2of3-again2.log}.
   *
   * @param fileName of the first one
   * @param attempt which one it is, from 2
   */
  public static String startedAgain(String fileName, int attempt) {
    if (attempt < 2) {
      throw new IllegalArgumentException("no other attempt: " + attempt);
    }
    return fileName.replaceFirst("(?=\\.[a-z]+$)", "-again" + attempt);
  }

  /** The file of the same injector when it was started first; most are that. */
  static String startedFirst(String fileName) {
    return fileName.replaceFirst("-again\\d+(?=\\.[a-z]+$)", "");
  }

  /** The name that a phase or a file has where one injector makes it; most have it already. */
  public static String withoutShard(String name) {
    return SHARD.matcher(name).replaceFirst("");
  }

  /** File name of the injector's own account of its steps in a phase, in {@link #LOAD}. */
  public static String steps(String phase) {
    return "steps-" + requireFileNamePart(phase, "phase") + ".jsonl";
  }

  /** File name of the injector's own response times in a phase, in {@link #LOAD}. */
  public static String times(String phase) {
    return "times-" + requireFileNamePart(phase, "phase") + ".hlog";
  }

  /** The own response times beside a log of Gatling's, by file names; empty if it is not ours. */
  public static Optional<String> timesOf(String simulationLog) {
    Matcher log = SIMULATION_LOG.matcher(simulationLog);
    return log.matches() ? Optional.of(times(log.group(1))) : Optional.empty();
  }

  /** File name of one collector's series of a box, in {@link #METRICS}. */
  public static String series(String box, String source) {
    return requireFileNamePart(box, "box") + "." + requireFileNamePart(source, "source") + ".jsonl";
  }

  /** Whether a file is named like a log of Gatling's, by us or by Gatling. */
  public static boolean isSimulationLog(String fileName) {
    return fileName.startsWith("simulation") && fileName.endsWith(".log");
  }

  /** Whether a file is named like one that a recorder or a load generator wrote. */
  static boolean isRecording(String fileName) {
    return FILE_ENDINGS.stream().anyMatch(fileName::endsWith);
  }

  static boolean isSteps(String fileName) {
    return fileName.startsWith("steps") && fileName.endsWith(".jsonl");
  }

  /** The phase whose steps a file holds; empty if it is not named like one of ours. */
  static Optional<String> phaseOf(String stepsFile) {
    String phase = stepsFile.replaceFirst("^steps-", "").replaceFirst("\\.jsonl$", "");
    return stepsFile.startsWith("steps-") && FILE_NAME_PART.matcher(phase).matches()
        ? Optional.of(phase)
        : Optional.empty();
  }

  static String requireFileNamePart(String text, String what) {
    if (text == null || !FILE_NAME_PART.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' cannot name a " + what + ": letters, digits, '-' and '_' only");
    }
    return text;
  }
}
