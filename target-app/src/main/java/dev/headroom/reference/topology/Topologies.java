package dev.headroom.reference.topology;

import dev.headroom.reference.part.PartRegistry;
import dev.headroom.reference.setting.InvalidSettingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The topologies that come with the reference system; a new stage is one YAML file and one name
 * here.
 */
public final class Topologies {
  private static final List<String> NAMES = List.of("stage-1", "stage-2");

  private Topologies() {}

  public static List<String> names() {
    return NAMES;
  }

  /**
   * @throws InvalidSettingException if there is none of that name
   */
  public static Topology named(String name) {
    if (!NAMES.contains(name)) {
      throw new InvalidSettingException(
          "no stage '" + name + "'; there are " + String.join(", ", NAMES));
    }
    try (InputStream file = Topologies.class.getResourceAsStream("/topologies/" + name + ".yaml")) {
      return parse(name, new String(file.readAllBytes(), StandardCharsets.UTF_8), Parts.all());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a topology.
   *
   * @param source what to call the text in an error
   * @param parts that it may have
   * @throws InvalidSettingException if the text is no topology
   */
  public static Topology parse(String source, String yaml, PartRegistry parts) {
    return new TopologyReader(parts).read(source, yaml);
  }

  /** A topology as text that {@link #parse} reads. */
  public static String format(Topology topology) {
    return TopologyWriter.write(topology);
  }
}
