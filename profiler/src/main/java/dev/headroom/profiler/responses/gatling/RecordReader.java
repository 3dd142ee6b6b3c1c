package dev.headroom.profiler.responses.gatling;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads records from bytes. A record that the bytes do not hold whole leaves no trace: it can be
 * read again when more of it is there.
 */
final class RecordReader {
  private static final int MAX_STRING_BYTES = 1 << 20;
  private static final int MAX_ENTRIES = 1 << 20;
  private static final int MAX_GROUPS = 256;

  /** Scenarios of a simulation, or its assertions. */
  private static final int MAX_PARTS = 1 << 16;

  /** End of the year 9999. */
  private static final long MAX_START_MILLIS = 253_402_300_799_999L;

  private final String log;
  private final List<String> strings = new ArrayList<>();
  private final RequestNames names = new RequestNames(strings);
  private GatlingRun run;

  /**
   * @param log what to call the log in messages
   */
  RecordReader(String log) {
    this.log = log;
  }

  /** Bytes that no log can have. */
  static final class DamageException extends RuntimeException {
    DamageException(String message) {
      // Thrown on hostile input, where a stack trace is of no use.
      super(message, null, false, false);
    }
  }

  GatlingRun run() {
    return run;
  }

  /**
   * Reads one record.
   *
   * @throws BufferUnderflowException if it is not whole; position and state are as before
   * @throws DamageException if it is none
   */
  void read(ByteBuffer bytes, LogVisitor visitor) {
    int position = bytes.position();
    int known = strings.size();
    try {
      readWhole(bytes, visitor);
    } catch (BufferUnderflowException | DamageException e) {
      bytes.position(position);
      strings.subList(known, strings.size()).clear();
      throw e;
    }
  }

  private void readWhole(ByteBuffer bytes, LogVisitor visitor) {
    byte kind = bytes.get();
    if ((run == null) != (kind == 0)) {
      throw new DamageException("a record of kind " + kind + " where it cannot be");
    }
    switch (kind) {
      case 0 -> readRun(bytes, visitor);
      case 1 -> readRequest(bytes, visitor);
      case 2 -> {
        int scenario = bytes.getInt();
        boolean start = readFlag(bytes);
        visitor.user(scenario, start, time(bytes.getInt()));
      }
      case 3 -> {
        String group = readGroups(bytes).name();
        long start = time(bytes.getInt());
        long end = time(bytes.getInt());
        int cumulated = bytes.getInt();
        visitor.group(group, start, end, cumulated, readFlag(bytes));
      }
      case 4 -> {
        String message = strings.get(readCached(bytes));
        visitor.error(message, time(bytes.getInt()));
      }
      default -> throw new DamageException("no record is of kind " + kind);
    }
  }

  private void readRun(ByteBuffer bytes, LogVisitor visitor) {
    String version = readString(bytes);
    LogVersions.require(version, log);
    String simulation = readString(bytes);
    long start = bytes.getLong();
    if (start < 0 || start > MAX_START_MILLIS) {
      throw new DamageException("a run that started at " + start);
    }
    readString(bytes);
    int count = bounded(bytes.getInt(), MAX_PARTS);
    List<String> scenarios = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      scenarios.add(readString(bytes));
    }
    int asserted = bounded(bytes.getInt(), MAX_PARTS);
    List<byte[]> assertions = new ArrayList<>();
    for (int i = 0; i < asserted; i++) {
      assertions.add(readBytes(bytes, bounded(bytes.getInt(), MAX_STRING_BYTES)));
    }
    run = new GatlingRun(version, simulation, start, scenarios, assertions);
    visitor.run(run);
  }

  private void readRequest(ByteBuffer bytes, LogVisitor visitor) {
    RequestNames.Node groups = readGroups(bytes);
    String name = names.within(groups, readCached(bytes)).name();
    int start = bytes.getInt();
    int end = bytes.getInt();
    boolean ok = readFlag(bytes);
    String message = strings.get(readCached(bytes));
    if (start < 0 || end < start) {
      throw new DamageException("a request from " + start + " to " + end + " ms");
    }
    visitor.request(name, time(start), time(end), ok, message);
  }

  private long time(int millis) {
    return run.startMillis() + millis;
  }

  private RequestNames.Node readGroups(ByteBuffer bytes) {
    int count = bounded(bytes.getInt(), MAX_GROUPS);
    RequestNames.Node group = names.root();
    for (int i = 0; i < count; i++) {
      group = names.within(group, readCached(bytes));
    }
    return group;
  }

  /** Index of a cached string, which is read where this is its first use. */
  private int readCached(ByteBuffer bytes) {
    int key = bytes.getInt();
    // Not "-key <= size": the smallest int has no negative.
    if (key < 0 && key >= -strings.size()) {
      return -key - 1;
    }
    if (key != strings.size() + 1 || key > MAX_ENTRIES) {
      throw new DamageException("string " + key + " of " + strings.size());
    }
    strings.add(readString(bytes));
    return key - 1;
  }

  private static String readString(ByteBuffer bytes) {
    int length = bounded(bytes.getInt(), MAX_STRING_BYTES);
    if (length == 0) {
      return "";
    }
    if (bytes.remaining() <= length) {
      throw new BufferUnderflowException();
    }
    byte[] content = new byte[length];
    bytes.get(content);
    return switch (bytes.get()) {
      case 0 -> new String(content, StandardCharsets.ISO_8859_1);
      case 1 -> new String(content, StandardCharsets.UTF_16LE);
      default -> throw new DamageException("a string of unknown coding");
    };
  }

  private static boolean readFlag(ByteBuffer bytes) {
    byte flag = bytes.get();
    if (flag != 0 && flag != 1) {
      throw new DamageException("a flag of value " + flag);
    }
    return flag == 1;
  }

  private static byte[] readBytes(ByteBuffer bytes, int length) {
    if (bytes.remaining() < length) {
      throw new BufferUnderflowException();
    }
    byte[] content = new byte[length];
    bytes.get(content);
    return content;
  }

  private static int bounded(int value, int max) {
    if (value < 0 || value > max) {
      throw new DamageException("a length of " + value);
    }
    return value;
  }
}
