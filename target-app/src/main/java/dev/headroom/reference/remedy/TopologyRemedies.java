package dev.headroom.reference.remedy;

import dev.headroom.reference.setting.InvalidSettingException;
import java.util.List;

/** All remedies that the reference system can apply; a new one is one file and one line here. */
public final class TopologyRemedies {
  private static final List<TopologyRemedy> ALL =
      List.of(
          new AddIndex(),
          new CompressResponses(),
          new MoveNeighbours(),
          new RaiseQuota(),
          new ResizePool(),
          new SeparateDatabase(),
          new TuneDatabase(),
          new VerticalScale());

  private TopologyRemedies() {}

  public static List<TopologyRemedy> all() {
    return ALL;
  }

  /**
   * @throws InvalidSettingException if there is none of that id
   */
  public static TopologyRemedy named(String id) {
    return ALL.stream()
        .filter(remedy -> remedy.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidSettingException(
                    "no remedy '"
                        + id
                        + "'; there are "
                        + String.join(", ", ALL.stream().map(TopologyRemedy::id).toList())));
  }
}
