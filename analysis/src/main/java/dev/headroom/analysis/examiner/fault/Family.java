package dev.headroom.analysis.examiner.fault;

import dev.headroom.analysis.examiner.sketch.PlantedFault;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which faults are of a kind. */
public enum Family {
  /** None: whatever is said of their systems accuses them. */
  HEALTHY,
  SERVICE,
  WAITING,
  DATABASE,
  /** Two of the others at once. */
  PAIR;

  /** For a table. */
  public String words() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Ids of its faults. */
  public List<String> ids() {
    return this == PAIR
        ? List.of(PlantedFaults.TWO)
        : faults().stream().map(PlantedFault::id).toList();
  }

  /** The family of a fault, by its id. */
  public static Family of(String id) {
    return Stream.of(values())
        .filter(family -> family.ids().contains(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no fault is called " + id));
  }

  List<PlantedFault> faults() {
    return switch (this) {
      case HEALTHY -> PlantedFaults.NONE_AT_ALL;
      case SERVICE -> PlantedFaults.OF_SERVICES;
      case WAITING -> PlantedFaults.OF_WAITING;
      case DATABASE -> PlantedFaults.OF_DATABASES;
      case PAIR -> List.of();
    };
  }
}
