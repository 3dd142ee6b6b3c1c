package dev.headroom.cli.target;

import dev.headroom.reference.topology.BoxSpec;
import java.io.IOException;

/**
 * Two CPU budgets of a box that a system and its copy have in turn, so that what two starts of the
 * same system differ by is not taken for what the budgets do.
 *
 * @param all as the system has it
 * @param less as its copy has it at first
 */
public record CpuCrossing(BoxSpec all, BoxSpec less) {
  public CpuCrossing {
    if (!all.name().equals(less.name())) {
      throw new IllegalArgumentException("two boxes: " + all.name() + " and " + less.name());
    }
  }

  /**
   * Gives them their budgets.
   *
   * @param isCrossed whether the system has less, and its copy all
   */
  public void cross(Target system, Target copy, boolean isCrossed) throws IOException {
    system.holdTo(isCrossed ? less : all);
    copy.holdTo(isCrossed ? all : less);
  }
}
