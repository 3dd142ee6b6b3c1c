package dev.headroom.reference.topology;

import dev.headroom.reference.part.Role;
import dev.headroom.reference.setting.InvalidSettingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A system, as data.
 *
 * @param name such as {@code stage-1}
 * @param title for a reader
 * @param boxes the servers, at least one; any number of them has a role
 * @param settings of each role that a box has
 */
public record Topology(
    String name, String title, List<BoxSpec> boxes, Map<Role<?>, Record> settings) {
  public Topology {
    if (boxes == null || boxes.isEmpty()) {
      throw new InvalidSettingException("topology " + name + " has no boxes");
    }
    if (boxes.stream().anyMatch(Objects::isNull)) {
      throw new InvalidSettingException("there is an empty box in the list");
    }
    boxes = List.copyOf(boxes);
    settings = Map.copyOf(settings);
    if (boxes.stream().map(BoxSpec::name).distinct().count() < boxes.size()) {
      throw new InvalidSettingException("topology " + name + " has two boxes of one name");
    }
    List<Role<?>> roles = roles(boxes);
    roles.forEach(role -> requireNeeds(name, role, roles));
    requireSettings(name, settings, roles);
  }

  /** A role as often as there are boxes that have it. */
  private static List<Role<?>> roles(List<BoxSpec> boxes) {
    return boxes.stream().<Role<?>>flatMap(box -> box.roles().stream()).toList();
  }

  private static void requireNeeds(String name, Role<?> role, List<Role<?>> roles) {
    for (Role.Need need : role.needs()) {
      long there = roles.stream().filter(need.role()::equals).count();
      if (there < need.min() || there > need.max()) {
        throw new InvalidSettingException(
            "topology %s has %d boxes for %s, but %s needs %s"
                .formatted(name, there, need.role(), role, count(need)));
      }
    }
  }

  private static String count(Role.Need need) {
    if (need.min() == need.max()) {
      return Integer.toString(need.min());
    }
    return need.max() == Integer.MAX_VALUE
        ? need.min() + " or more"
        : need.min() + " to " + need.max();
  }

  private static void requireSettings(
      String name, Map<Role<?>, Record> settings, List<Role<?>> roles) {
    for (Role<?> role : roles) {
      if (!settings.containsKey(role)) {
        throw new InvalidSettingException(
            "topology " + name + " does not say how " + role + " is set");
      }
      role.cast(settings.get(role));
    }
    for (Role<?> role : settings.keySet()) {
      if (!roles.contains(role)) {
        throw new InvalidSettingException(
            "topology " + name + " sets " + role + ", and has no box for it");
      }
    }
  }

  /** Every role on every box, in the order of the boxes. */
  public List<PartPlace> places() {
    return boxes.stream()
        .flatMap(box -> box.roles().stream().map(role -> new PartPlace(box, role)))
        .toList();
  }

  /**
   * Where clients send their requests: of the roles that face them the one that no other such role
   * needs, as a load balancer needs web servers; of several boxes the first.
   */
  public Optional<PartPlace> front() {
    List<PartPlace> facing = places().stream().filter(p -> p.role().facesClients()).toList();
    return facing.stream()
        .filter(place -> facing.stream().noneMatch(other -> other.needs(place)))
        .findFirst();
  }

  /** The boxes that have a role, in their order. */
  public List<BoxSpec> boxesFor(Role<?> role) {
    return boxes.stream().filter(box -> box.has(role)).toList();
  }

  /**
   * @throws InvalidSettingException if there is no such box
   */
  public BoxSpec box(String boxName) {
    return boxes.stream()
        .filter(box -> box.name().equals(boxName))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSettingException(
                    "topology "
                        + name
                        + " has no box '"
                        + boxName
                        + "'; it has "
                        + String.join(", ", boxes.stream().map(BoxSpec::name).toList())));
  }

  /**
   * @throws InvalidSettingException if no box has that role
   */
  public <S extends Record> S settings(Role<S> role) {
    if (!settings.containsKey(role)) {
      throw new InvalidSettingException("topology " + name + " has no box for " + role);
    }
    return role.cast(settings.get(role));
  }

  /** With one box changed. */
  public Topology withBox(String boxName, UnaryOperator<BoxSpec> change) {
    box(boxName);
    return withBoxes(
        boxes.stream().map(b -> b.name().equals(boxName) ? change.apply(b) : b).toList());
  }

  public Topology withBoxes(List<BoxSpec> newBoxes) {
    return new Topology(name, title, newBoxes, settings);
  }

  /** With the settings of one role changed. */
  public <S extends Record> Topology withSettings(Role<S> role, UnaryOperator<S> change) {
    Map<Role<?>, Record> changed = new HashMap<>(settings);
    changed.put(role, change.apply(settings(role)));
    return new Topology(name, title, boxes, changed);
  }
}
