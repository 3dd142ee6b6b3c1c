package dev.headroom.target.topology;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.headroom.target.data.IndexSpec;
import dev.headroom.target.setting.InvalidSetting;
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

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .addModule(new SimpleModule().addDeserializer(IndexSpec.class, new IndexReader()))
          .build();

  private Topologies() {}

  public static List<String> names() {
    return NAMES;
  }

  /**
   * @throws InvalidSetting if there is none of that name
   */
  public static Topology named(String name) {
    if (!NAMES.contains(name)) {
      throw new InvalidSetting("no stage '" + name + "'; there are " + String.join(", ", NAMES));
    }
    try (InputStream file = Topologies.class.getResourceAsStream("/topologies/" + name + ".yaml")) {
      return parse(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a topology.
   *
   * @param source what to call the text in an error
   * @throws InvalidSetting if the text is no topology
   */
  public static Topology parse(String source, String yaml) {
    Topology topology;
    try {
      topology = YAML.readValue(yaml, Topology.class);
    } catch (JsonProcessingException e) {
      throw new InvalidSetting(source + ": " + YamlComplaint.text(e));
    }
    if (topology == null) {
      throw new InvalidSetting(source + ": there is nothing in it");
    }
    return topology;
  }

  private static final class IndexReader extends StdDeserializer<IndexSpec> {
    private IndexReader() {
      super(IndexSpec.class);
    }

    @Override
    public IndexSpec deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return IndexSpec.parse(parser.getValueAsString(""));
    }
  }
}
