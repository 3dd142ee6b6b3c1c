package dev.headroom.cli.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints what twice the budget brings a box at different periods of its quota, in turns: the period
 * must not decide what a request costs.
 */
public final class PeriodEffect {
  private static final List<Integer> PERIODS_MILLIS = List.of(10, 20, 50, 100);
  private static final int ROUNDS = 4;

  private record Setting(
      int periodMillis, List<LoadedBox.Turn> single, List<LoadedBox.Turn> twice) {}

  private PeriodEffect() {}

  public static void main(String[] arguments) throws Exception {
    List<Setting> settings =
        PERIODS_MILLIS.stream()
            .map(period -> new Setting(period, new ArrayList<>(), new ArrayList<>()))
            .toList();
    try (LoadedBox loaded = LoadedBox.start()) {
      double budget = loaded.budgetCores();
      for (int round = 0; round < ROUNDS; round++) {
        for (Setting setting : settings) {
          loaded.limit(budget, 1_000 * setting.periodMillis());
          setting.single().add(loaded.turn());
          loaded.limit(2 * budget, 1_000 * setting.periodMillis());
          setting.twice().add(loaded.turn());
        }
      }
      System.out.printf(Locale.ROOT, "The box uses %.3f core of itself.%n%n", loaded.idleCores());
      System.out.printf(
          Locale.ROOT,
          "| period, ms | longest pause, ms | CPU a request at %.2f core, ms | at %.2f, ms | requests/s, twice"
              + " the budget over one |%n|---|---|---|---|---|%n",
          budget,
          2 * budget);
      settings.forEach(setting -> System.out.println(row(setting, budget)));
    }
    System.exit(0);
  }

  private static String row(Setting setting, double budget) {
    List<String> factors = new ArrayList<>();
    for (int i = 0; i < setting.single().size(); i++) {
      double factor = setting.twice().get(i).perSecond() / setting.single().get(i).perSecond();
      factors.add(String.format(Locale.ROOT, "%.2f", factor));
    }
    return String.format(
        Locale.ROOT,
        "| %d | %.0f | %s | %s | %s |",
        setting.periodMillis(),
        setting.periodMillis() * (1 - budget),
        LoadedBox.each(setting.single(), "%.2f", LoadedBox.Turn::cpuMillisPerRequest),
        LoadedBox.each(setting.twice(), "%.2f", LoadedBox.Turn::cpuMillisPerRequest),
        String.join(", ", factors));
  }
}
