package dev.headroom.cli.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what a box of less than a core makes of its budget on one CPU and on all of the machine's,
 * in turns: why a small box is held to one.
 */
public final class PlacementEffect {
  private static final int ROUNDS = 4;

  private PlacementEffect() {}

  public static void main(String[] arguments) throws Exception {
    int last = Runtime.getRuntime().availableProcessors() - 1;
    Map<String, List<LoadedBox.Turn>> turns = new LinkedHashMap<>();
    turns.put(Integer.toString(last), new ArrayList<>());
    turns.put("0-" + last, new ArrayList<>());
    try (LoadedBox loaded = LoadedBox.start()) {
      for (int round = 0; round < ROUNDS; round++) {
        for (String cpus : turns.keySet()) {
          loaded.place(cpus);
          turns.get(cpus).add(loaded.turn());
        }
      }
      System.out.println("| CPUs | budget, cores | used, cores | requests/s | CPU a request, ms |");
      System.out.println("|---|---|---|---|---|");
      turns.forEach((cpus, own) -> System.out.println(row(cpus, loaded.budgetCores(), own)));
    }
    System.exit(0);
  }

  private static String row(String cpus, double budget, List<LoadedBox.Turn> turns) {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %s | %s | %s |",
        cpus,
        budget,
        LoadedBox.each(turns, "%.3f", LoadedBox.Turn::cores),
        LoadedBox.each(turns, "%.0f", LoadedBox.Turn::perSecond),
        LoadedBox.each(turns, "%.2f", LoadedBox.Turn::cpuMillisPerRequest));
  }
}
