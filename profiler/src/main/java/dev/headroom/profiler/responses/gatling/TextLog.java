package dev.headroom.profiler.responses.gatling;

import dev.headroom.profiler.responses.UnreadableLogException;
import dev.headroom.run.file.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Reads logs as Gatling wrote them up to 3.12: lines of fields between tabs. They know no more than
 * a millisecond either.
 */
public final class TextLog {
  private static final String GROUPS = ",";
  private static final String SEPARATOR = " / ";
  private static final int REQUEST_FIELDS = 6;
  private static final int GROUP_FIELDS = 6;
  private static final int RUN_FIELDS = 6;

  private final Path file;
  private final LogVisitor visitor;
  private final List<byte[]> assertions = new ArrayList<>();

  private TextLog(Path file, LogVisitor visitor) {
    this.file = file;
    this.visitor = visitor;
  }

  /** Whether a file begins like one. */
  public static boolean isOne(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return begins(in.read());
    }
  }

  /** Whether a log in text begins with that byte: of its run, or of the first assertion. */
  static boolean begins(int first) {
    return first == 'R' || first == 'A';
  }

  /**
   * Reads a whole log.
   *
   * @return lines that are no records, such as the last one of a run that was killed
   * @throws UnreadableLogException if it is of a version that is not known
   */
  public static long read(Path file, LogVisitor visitor) throws IOException {
    TextLog log = new TextLog(file, visitor);
    return TextLines.read(file, line -> log.record(line.split("\t", -1)));
  }

  /** Whether a line is a record: no number, no Base64, or what is cut short is none. */
  private boolean record(String[] fields) {
    try {
      switch (fields[0]) {
        case "RUN" -> run(fields);
        case "REQUEST" -> request(fields);
        case "GROUP" -> group(fields);
        case "ASSERTION" -> assertions.add(Base64.getDecoder().decode(fields[1].trim()));
        case "USER", "ERROR" -> {}
        default -> {
          return false;
        }
      }
      return true;
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return false;
    }
  }

  /** What is asserted stands before the run. */
  private void run(String[] fields) {
    String version = fields[RUN_FIELDS - 1];
    LogVersions.requireText(version, file.toString());
    visitor.run(
        new GatlingRun(version, fields[1], Long.parseLong(fields[3]), List.of(), assertions));
  }

  private void request(String[] fields) {
    String groups = fields[1].isEmpty() ? "" : fields[1].replace(GROUPS, SEPARATOR) + SEPARATOR;
    String message = fields.length > REQUEST_FIELDS ? fields[REQUEST_FIELDS].trim() : "";
    visitor.request(
        groups + fields[2],
        Long.parseLong(fields[3]),
        Long.parseLong(fields[4]),
        fields[5].equals("OK"),
        message);
  }

  private void group(String[] fields) {
    visitor.group(
        fields[1].replace(GROUPS, SEPARATOR),
        Long.parseLong(fields[2]),
        Long.parseLong(fields[3]),
        Integer.parseInt(fields[4]),
        fields[GROUP_FIELDS - 1].equals("OK"));
  }
}
