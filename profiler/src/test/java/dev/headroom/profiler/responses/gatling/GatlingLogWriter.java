package dev.headroom.profiler.responses.gatling;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a log in the layout that this package's description gives, as Gatling would. */
public final class GatlingLogWriter {
  /** A part of a record; writing into memory or a buffer, where failures end the test. */
  private interface Part {
    void write() throws IOException;
  }

  private final DataOutputStream out;
  private final Map<String, Integer> cache = new HashMap<>();

  public GatlingLogWriter(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  /** A log in memory that begins with a run of the given version. */
  public static GatlingLogWriter into(ByteArrayOutputStream bytes, String version) {
    return new GatlingLogWriter(bytes).run(version, "SomeSimulation", 1_700_000_000_000L, "users");
  }

  public GatlingLogWriter run(
      String version, String simulation, long startMillis, String... scenarios) {
    return run(version, simulation, startMillis, List.of(scenarios), List.of());
  }

  GatlingLogWriter run(
      String version,
      String simulation,
      long startMillis,
      List<String> scenarios,
      List<byte[]> assertions) {
    return record(
        0,
        () -> {
          string(version);
          string(simulation);
          out.writeLong(startMillis);
          string("");
          out.writeInt(scenarios.size());
          for (String scenario : scenarios) {
            string(scenario);
          }
          out.writeInt(assertions.size());
          for (byte[] assertion : assertions) {
            out.writeInt(assertion.length);
            out.write(assertion);
          }
        });
  }

  /** A response; the message is empty if it was as expected. */
  public GatlingLogWriter request(
      List<String> groups, String name, int start, int end, boolean ok, String message) {
    return record(
        1,
        () -> {
          groups(groups);
          cached(name);
          out.writeInt(start);
          out.writeInt(end);
          out.writeBoolean(ok);
          cached(message);
        });
  }

  public GatlingLogWriter ok(String name, int start, int end) {
    return request(List.of(), name, start, end, true, "");
  }

  public GatlingLogWriter failed(String name, int start, int end) {
    return request(List.of(), name, start, end, false, "status.find.is(200), found 500");
  }

  public GatlingLogWriter user(int scenario, boolean start, int time) {
    return record(
        2,
        () -> {
          out.writeInt(scenario);
          out.writeBoolean(start);
          out.writeInt(time);
        });
  }

  public GatlingLogWriter group(
      List<String> groups, int start, int end, int cumulated, boolean ok) {
    return record(
        3,
        () -> {
          groups(groups);
          out.writeInt(start);
          out.writeInt(end);
          out.writeInt(cumulated);
          out.writeBoolean(ok);
        });
  }

  GatlingLogWriter error(String message, int time) {
    return record(
        4,
        () -> {
          cached(message);
          out.writeInt(time);
        });
  }

  /** Bytes as they are, as of a record that no Gatling writes. */
  GatlingLogWriter raw(int... bytes) {
    return written(
        () -> {
          for (int single : bytes) {
            out.write(single);
          }
        });
  }

  private GatlingLogWriter record(int header, Part fields) {
    return written(
        () -> {
          out.writeByte(header);
          fields.write();
        });
  }

  private GatlingLogWriter written(Part part) {
    try {
      part.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private void groups(List<String> groups) throws IOException {
    out.writeInt(groups.size());
    for (String group : groups) {
      cached(group);
    }
  }

  private void cached(String string) throws IOException {
    Integer known = cache.get(string);
    if (known != null) {
      out.writeInt(-known);
    } else {
      cache.put(string, cache.size() + 1);
      out.writeInt(cache.size());
      string(string);
    }
  }

  private void string(String string) throws IOException {
    boolean isLatin1 = StandardCharsets.ISO_8859_1.newEncoder().canEncode(string);
    byte[] bytes =
        string.getBytes(isLatin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
    out.writeInt(bytes.length);
    if (bytes.length > 0) {
      out.write(bytes);
      out.writeByte(isLatin1 ? 0 : 1);
    }
  }
}
