package dev.headroom.analysis.gate.sample;

import dev.headroom.run.Box;
import dev.headroom.run.Machine;
import dev.headroom.run.RunManifest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Stable facts on which figures depend, so that runs of two machines are not compared unawares.
 *
 * @param facts by name; those that nobody knows are left out
 */
public record Fingerprint(Map<String, String> facts) {
  private static final String UNKNOWN = "unknown";

  public Fingerprint {
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  /** Of the machines of a run, and of what its boxes were held to. */
  public static Fingerprint of(RunManifest manifest) {
    Map<String, String> facts = new TreeMap<>();
    for (Machine machine : manifest.machines()) {
      String of = machine.name() + ".";
      put(facts, of + "cpu", machine.cpuModel());
      put(facts, of + "cores", machine.logicalCores() == 0 ? UNKNOWN : "" + machine.logicalCores());
      put(facts, of + "kernel", majorVersion(machine.operatingSystem()));
      put(facts, of + "budgets", machine.budgets().equals("none") ? UNKNOWN : machine.budgets());
    }
    for (Box box : manifest.boxes()) {
      box.cpuCores().ifPresent(cores -> facts.put(box.name() + ".cores", cores.toString()));
    }
    String java = manifest.tools().getOrDefault("java", UNKNOWN);
    put(facts, "java", java.replaceFirst("[.+-].*", ""));
    return new Fingerprint(facts);
  }

  private static void put(Map<String, String> facts, String name, String value) {
    if (!value.isBlank() && !value.equals(UNKNOWN)) {
      facts.put(name, value);
    }
  }

  /** {@code Linux 6} of {@code Linux 6.8.0-45-generic}. */
  private static String majorVersion(String operatingSystem) {
    return operatingSystem.replaceFirst("[.].*", "");
  }

  /** What both know and is not the same, such as {@code host.cores 2, was 4}. */
  public List<String> differences(Fingerprint base) {
    return facts.entrySet().stream()
        .filter(fact -> base.facts.containsKey(fact.getKey()))
        .filter(fact -> !Objects.equals(fact.getValue(), base.facts.get(fact.getKey())))
        .map(
            fact ->
                fact.getKey() + " " + fact.getValue() + ", was " + base.facts.get(fact.getKey()))
        .toList();
  }
}
