package dev.headroom.run;

import dev.headroom.run.file.RunFormatException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of the run directory's format. A new minor version adds; a new major version changes what
 * was there.
 */
public record FormatVersion(int major, int minor) {
  public static final String CURRENT_TEXT = "1.1";
  public static final FormatVersion CURRENT = new FormatVersion(1, 1);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");

  public FormatVersion {
    if (major < 1 || minor < 0) {
      throw new IllegalArgumentException("no such format version: " + major + "." + minor);
    }
  }

  /**
   * Reads {@code "major.minor"}.
   *
   * @throws RunFormatException if the text is not of that form
   */
  public static FormatVersion parse(String text) {
    Matcher matcher = TEXT.matcher(text == null ? "" : text);
    if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1) {
      throw new RunFormatException("format version '" + text + "' is not of the form major.minor");
    }
    return new FormatVersion(
        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Whether this release can read a run of the given version. */
  public boolean canRead(FormatVersion other) {
    return other.major == major;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
