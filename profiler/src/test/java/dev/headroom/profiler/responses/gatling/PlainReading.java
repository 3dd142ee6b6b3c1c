package dev.headroom.profiler.responses.gatling;

import dev.headroom.run.load.FailureKind;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * The windows of a log as the layout in this package's description gives them, read field by field,
 * without any thought of speed: what the quick way is held to.
 */
final class PlainReading {
  private final DataInputStream in;
  private final List<String> strings = new ArrayList<>();
  private final Map<String, Histogram> bySecond = new TreeMap<>();
  private long startMillis;
  private long records;

  private PlainReading(byte[] log) {
    this.in = new DataInputStream(new ByteArrayInputStream(log));
  }

  /** Of the whole records of a log, which may be cut. */
  static PlainReading of(byte[] log) throws IOException {
    PlainReading reading = new PlainReading(log);
    try {
      for (int kind = reading.in.read(); kind >= 0; kind = reading.in.read()) {
        reading.record(kind);
        reading.records++;
      }
    } catch (EOFException e) {
      // Within the last record, of which nothing is kept.
    }
    return reading;
  }

  /** Histograms in microseconds by {@code second tag}, tags as in {@code responses.hlog}. */
  Map<String, Histogram> bySecond() {
    return bySecond;
  }

  long records() {
    return records;
  }

  private void record(int kind) throws IOException {
    switch (kind) {
      case 0 -> run();
      case 1 -> request();
      case 2 -> in.readFully(new byte[9]);
      case 3 -> {
        groups();
        in.readFully(new byte[13]);
      }
      case 4 -> {
        cached();
        in.readInt();
      }
      default -> throw new AssertionError("a record of kind " + kind);
    }
  }

  private void run() throws IOException {
    string();
    string();
    startMillis = in.readLong();
    string();
    for (int scenarios = in.readInt(); scenarios > 0; scenarios--) {
      string();
    }
    for (int assertions = in.readInt(); assertions > 0; assertions--) {
      in.readFully(new byte[in.readInt()]);
    }
  }

  private void request() throws IOException {
    List<String> names = groups();
    names.add(cached());
    long start = startMillis + in.readInt();
    long end = startMillis + in.readInt();
    boolean ok = in.readBoolean();
    String message = cached();
    String outcome = ok ? "ok" : failure(FailureMessages.kind(message));
    String tag = Math.floorDiv(end, 1_000L) + " " + outcome + "|" + String.join(" / ", names);
    bySecond.computeIfAbsent(tag, key -> new Histogram(3)).recordValue(1_000 * (end - start));
  }

  private static String failure(FailureKind kind) {
    return kind == FailureKind.OTHER ? "ko" : "ko-" + kind.code();
  }

  private List<String> groups() throws IOException {
    List<String> groups = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      groups.add(cached());
    }
    return groups;
  }

  private String cached() throws IOException {
    int key = in.readInt();
    if (key > 0) {
      strings.add(string());
    }
    return strings.get(Math.abs(key) - 1);
  }

  private String string() throws IOException {
    byte[] content = new byte[in.readInt()];
    in.readFully(content);
    Charset charset = StandardCharsets.ISO_8859_1;
    if (content.length > 0 && in.readByte() == 1) {
      charset = StandardCharsets.UTF_16LE;
    }
    return new String(content, charset);
  }
}
