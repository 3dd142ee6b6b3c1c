package dev.headroom.reference.topology;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.headroom.reference.part.PartRegistry;
import dev.headroom.reference.part.Role;
import dev.headroom.reference.setting.InvalidSettingException;
import dev.headroom.reference.setting.YamlSettings;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads a topology: its boxes, and a section of settings for each role. */
final class TopologyReader {
  private final PartRegistry parts;
  private final YamlSettings yaml;

  TopologyReader(PartRegistry parts) {
    this.parts = parts;
    this.yaml =
        new YamlSettings(
            new SimpleModule().addDeserializer(Role.class, new RoleDeserializer(parts)));
  }

  /** A topology's text, its sections as they stand there. */
  private static final class Document {
    public String name;
    public String title;
    public List<BoxSpec> boxes;
    @JsonAnySetter public Map<String, JsonNode> sections = new TreeMap<>();
  }

  /**
   * @param source what to call the text in an error
   * @throws InvalidSettingException if the text is no topology
   */
  Topology read(String source, String text) {
    Document document = yaml.read(source, text, Document.class);
    requireKnown(source, document.sections.keySet());
    Map<Role<?>, Record> settings = new HashMap<>();
    for (Role<?> role : parts.roles()) {
      JsonNode section = document.sections.getOrDefault(role.code(), MissingNode.getInstance());
      if (!section.isMissingNode() || isOnABox(role, document.boxes)) {
        settings.put(role, yaml.section(source, role.code(), section, role.settingsType()));
      }
    }
    try {
      return new Topology(document.name, document.title, document.boxes, settings);
    } catch (InvalidSettingException e) {
      throw new InvalidSettingException(source + ": " + e.getMessage());
    }
  }

  private static boolean isOnABox(Role<?> role, List<BoxSpec> boxes) {
    return boxes != null && boxes.stream().anyMatch(box -> box != null && box.has(role));
  }

  private void requireKnown(String source, Iterable<String> sections) {
    List<String> roles = parts.roles().stream().map(Role::code).toList();
    for (String section : sections) {
      if (!roles.contains(section)) {
        TreeSet<String> known = new TreeSet<>(roles);
        Stream.of(Document.class.getFields())
            .filter(field -> !field.isAnnotationPresent(JsonAnySetter.class))
            .forEach(field -> known.add(field.getName()));
        throw new InvalidSettingException(
            "%s: %s: there is no such setting; there are %s"
                .formatted(source, section, String.join(", ", known)));
      }
    }
  }

  private static final class RoleDeserializer extends StdDeserializer<Role<?>> {
    private final transient PartRegistry parts;

    private RoleDeserializer(PartRegistry parts) {
      super(Role.class);
      this.parts = parts;
    }

    @Override
    public Role<?> deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parts.role(parser.getValueAsString(""));
    }
  }
}
