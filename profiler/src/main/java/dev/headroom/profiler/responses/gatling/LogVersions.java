package dev.headroom.profiler.responses.gatling;

import dev.headroom.profiler.responses.UnreadableLogException;
import java.util.regex.Pattern;

/** The versions of Gatling whose log is known. */
final class LogVersions {
  private static final Pattern KNOWN = Pattern.compile("3\\.1[345]\\.\\d+([.-].*)?");

  private static final Pattern TEXT = Pattern.compile("3\\.1[012]\\.\\d+([.-].*)?");

  private static final int MAX_SHOWN_CHARS = 40;

  private LogVersions() {}

  /**
   * @param log what to call the log in the message
   * @throws UnreadableLogException if a log of that version cannot be read
   */
  static void require(String version, String log) {
    require(version, log, KNOWN, "3.13 to 3.15");
  }

  /** The same of a log in text. */
  static void requireText(String version, String log) {
    require(version, log, TEXT, "3.10 to 3.12");
  }

  private static void require(String version, String log, Pattern known, String which) {
    if (!known.matcher(version).matches()) {
      throw new UnreadableLogException(
          log
              + " is a log of Gatling '"
              + version
                  .substring(0, Math.min(MAX_SHOWN_CHARS, version.length()))
                  .replaceAll("[^ -~]", "?")
              + "', whose layout is not known; known are "
              + which);
    }
  }
}
