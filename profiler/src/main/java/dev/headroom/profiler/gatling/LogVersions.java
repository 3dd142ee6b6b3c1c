package dev.headroom.profiler.gatling;

import java.util.regex.Pattern;

/** The versions of Gatling whose log is known. */
final class LogVersions {
  private static final Pattern KNOWN = Pattern.compile("3\\.1[345]\\.\\d+([.-].*)?");

  private LogVersions() {}

  /**
   * @throws UnreadableLogException if a log of that version cannot be read
   */
  static void require(String version) {
    if (!KNOWN.matcher(version).matches()) {
      throw new UnreadableLogException(
          "a log of Gatling '"
              + version.replaceAll("[^ -~]", "?")
              + "', whose layout is not known; known are 3.13 to 3.15");
    }
  }
}
