package dev.headroom.reference.topology;

import dev.headroom.reference.part.Role;

/** One part of a system: a role on one of its boxes. */
public record PartPlace(BoxSpec box, Role<?> role) {

  public boolean needs(PartPlace other) {
    return other.role().isNeededBy(role);
  }

  @Override
  public String toString() {
    return role.code() + " in " + box.name();
  }
}
