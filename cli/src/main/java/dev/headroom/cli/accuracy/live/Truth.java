package dev.headroom.cli.accuracy.live;

import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.diagnosis.Diagnosis;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What binds a system, and why.
 *
 * @param box where
 * @param type of the resource; its own name, such as a lock's, is not asked for
 * @param rule the cause; empty where there is none to name
 * @param pointsAt what the cause's subject has somewhere
 * @param mend parameters of the remedy to come first, with its id as {@code id}; empty if any may
 */
public record Truth(
    String box,
    ResourceType type,
    Optional<String> rule,
    String pointsAt,
    Map<String, String> mend) {
  private static final String ID = "id";

  /** A resource that binds for no single cause. */
  public static Truth of(String box, ResourceType type) {
    return new Truth(box, type, Optional.empty(), "", Map.of());
  }

  /**
   * @param subject what the cause's subject has somewhere; anything has the empty text
   */
  public Truth because(String cause, String subject) {
    return new Truth(box, type, Optional.of(cause), subject, mend);
  }

  /** With the remedy that has to come first. */
  public Truth mendedBy(String id, Map<String, String> parameters) {
    Map<String, String> all = new HashMap<>(parameters);
    all.put(ID, id);
    return new Truth(box, type, rule, pointsAt, Map.copyOf(all));
  }

  /** Whether a resource is the one that binds. */
  public boolean isOf(ResourceId resource) {
    return resource.box().equals(box) && resource.type() == type;
  }

  /** Whether a cause is the right one. */
  public boolean isOf(Optional<Cause> cause) {
    return rule.isEmpty()
        ? cause.isEmpty()
        : cause
            .filter(named -> named.rule().equals(rule.get()))
            .filter(named -> named.subject().orElse("").contains(pointsAt))
            .isPresent();
  }

  /** Whether a diagnosis mends the right thing first. */
  public boolean isMendedBy(Diagnosis diagnosis) {
    return mend.isEmpty()
        || diagnosis.remedies().stream()
            .limit(1)
            .anyMatch(
                first ->
                    first.id().equals(mend.get(ID))
                        && first.parameters().entrySet().stream()
                            .allMatch(value -> value.getValue().equals(mend.get(value.getKey()))));
  }
}
