package dev.headroom.reference.topology;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.headroom.reference.part.Role;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes a topology as {@link TopologyReader} reads it. */
final class TopologyWriter {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .addModule(new SimpleModule().addSerializer(new RoleSerializer()))
          .build();

  private TopologyWriter() {}

  static String write(Topology topology) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("name", topology.name());
    document.put("title", topology.title());
    document.put("boxes", topology.boxes());
    Map<String, Object> sections = new TreeMap<>();
    topology.settings().forEach((role, settings) -> sections.put(role.code(), settings));
    document.putAll(sections);
    try {
      return YAML.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings that cannot be written: " + topology, e);
    }
  }

  private static final class RoleSerializer extends StdSerializer<Role<?>> {
    private RoleSerializer() {
      super(Role.class, false);
    }

    @Override
    public void serialize(Role<?> role, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(role.code());
    }
  }
}
