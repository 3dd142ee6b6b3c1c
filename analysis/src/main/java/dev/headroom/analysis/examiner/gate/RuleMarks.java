package dev.headroom.analysis.examiner.gate;

import java.util.List;

/**
 * How often a rule called a regression.
 *
 * @param name the rule's
 * @param falseFamilies families of unchanged code with at least one
 * @param falseChecks checks of unchanged code
 * @param caught checks slowed by each of the exam's factors, one a family
 */
public record RuleMarks(String name, int falseFamilies, int falseChecks, List<Integer> caught) {
  public RuleMarks {
    caught = List.copyOf(caught);
  }
}
