package dev.headroom.analysis.finding;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.SystemModel;

/**
 * Looks for what makes a target fail, whatever bound until then: it is asked only where one failed,
 * also if nothing was seen to bind, and looks at whatever was recorded.
 */
public interface FailureRule extends CauseRule {
  @Override
  default boolean appliesTo(SystemModel model, ResourceId binding) {
    return true;
  }
}
