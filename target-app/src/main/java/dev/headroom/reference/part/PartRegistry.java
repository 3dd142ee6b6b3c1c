package dev.headroom.reference.part;

import dev.headroom.reference.setting.InvalidSettingException;
import java.util.List;

/** Which parts there are: a box can have their roles, and a topology can set them. */
public final class PartRegistry {
  private final List<Part<?>> parts;

  private PartRegistry(List<Part<?>> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * @throws IllegalArgumentException if two of them have one role
   */
  public static PartRegistry of(List<Part<?>> parts) {
    if (parts.stream().map(part -> part.role().code()).distinct().count() < parts.size()) {
      throw new IllegalArgumentException("two parts of one role");
    }
    return new PartRegistry(parts);
  }

  public List<Role<?>> roles() {
    return parts.stream().<Role<?>>map(Part::role).toList();
  }

  /**
   * @throws InvalidSettingException if there is none of that code
   */
  public Role<?> role(String code) {
    return roles().stream()
        .filter(role -> role.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSettingException(
                    "no role "
                        + code
                        + "; there are "
                        + String.join(", ", roles().stream().map(Role::code).toList())));
  }

  /** What runs in boxes of a role; {@code role} is one of {@link #roles()}. */
  public Part<?> part(Role<?> role) {
    return parts.stream().filter(part -> part.role().equals(role)).findFirst().orElseThrow();
  }
}
