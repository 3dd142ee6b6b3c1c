package dev.headroom.analysis.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that requests use and that can run out.
 *
 * @param box where it is
 * @param type what it is
 * @param name tells it from others of the type in its box, such as a pool's; empty for the only one
 */
public record ResourceId(String box, ResourceType type, Optional<String> name) {
  public ResourceId {
    Objects.requireNonNull(box, "box");
    Objects.requireNonNull(type, "type");
    name = name == null ? Optional.empty() : name;
  }

  /** The only one of its type in a box. */
  public ResourceId(String box, ResourceType type) {
    this(box, type, Optional.empty());
  }

  /** For a reader, without the box: {@code cpu}, {@code db connections orders}. */
  public String words() {
    return type.words() + name.map(text -> " " + text).orElse("");
  }

  /** For a reader: {@code box-1 cpu}. */
  @Override
  public String toString() {
    return box + " " + words();
  }
}
