package dev.headroom.analysis.examiner.gate.rule;

import java.util.List;

/** All of them. */
public final class PublishedRules {
  private PublishedRules() {}

  public static List<PublishedRule> all() {
    return List.of(
        new WindowsRule(),
        new MediansRule(),
        new KayentaRule(),
        new OtavaRule(),
        new BencherRule(),
        new BenchstatRule(),
        new FixedRule());
  }
}
