package dev.headroom.target.topology;

import dev.headroom.target.data.IndexSpec;
import dev.headroom.target.setting.InvalidSetting;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A system, as data.
 *
 * @param name such as {@code stage-1}
 * @param title for a reader
 * @param boxes the servers; each role is on exactly one of them
 * @param web settings of the web role
 * @param indexes of the database, beyond the primary keys
 */
public record Topology(
    String name, String title, List<BoxSpec> boxes, WebSpec web, List<IndexSpec> indexes) {
  public Topology {
    boxes = checked("box", boxes);
    indexes = checked("index", indexes);
    if (web == null) {
      throw new InvalidSetting("topology " + name + " does not say how its web role is set");
    }
    for (Role role : Role.values()) {
      long holders = boxes.stream().filter(box -> box.has(role)).count();
      if (holders != 1) {
        throw new InvalidSetting(
            "topology " + name + " has " + holders + " boxes for " + role.code() + ", must be 1");
      }
    }
    if (boxes.stream().map(BoxSpec::name).distinct().count() < boxes.size()) {
      throw new InvalidSetting("topology " + name + " has two boxes of one name");
    }
  }

  private static <T> List<T> checked(String what, List<T> list) {
    if (list != null && list.stream().anyMatch(Objects::isNull)) {
      throw new InvalidSetting("there is an empty " + what + " in the list");
    }
    return list == null ? List.of() : List.copyOf(list);
  }

  /** The box that has a role. */
  public BoxSpec boxOf(Role role) {
    return boxes.stream().filter(box -> box.has(role)).findFirst().orElseThrow();
  }

  /**
   * @throws InvalidSetting if there is no such box
   */
  public BoxSpec box(String boxName) {
    return boxes.stream()
        .filter(box -> box.name().equals(boxName))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSetting(
                    "topology "
                        + name
                        + " has no box '"
                        + boxName
                        + "'; it has "
                        + String.join(", ", boxes.stream().map(BoxSpec::name).toList())));
  }

  /** With one box changed. */
  public Topology withBox(String boxName, UnaryOperator<BoxSpec> change) {
    box(boxName);
    return withBoxes(
        boxes.stream().map(b -> b.name().equals(boxName) ? change.apply(b) : b).toList());
  }

  public Topology withBoxes(List<BoxSpec> newBoxes) {
    return new Topology(name, title, newBoxes, web, indexes);
  }

  public Topology withWeb(UnaryOperator<WebSpec> change) {
    return new Topology(name, title, boxes, change.apply(web), indexes);
  }

  public Topology withIndexes(List<IndexSpec> newIndexes) {
    return new Topology(name, title, boxes, web, newIndexes);
  }
}
