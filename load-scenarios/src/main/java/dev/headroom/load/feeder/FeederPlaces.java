package dev.headroom.load.feeder;

import java.nio.file.Path;
import java.util.Optional;

/** Where the files of feeders are, if not where the file that names them says. */
@FunctionalInterface
public interface FeederPlaces {
  /** All are where they are said to be. */
  FeederPlaces AS_NAMED = feeder -> Optional.empty();

  /** Begin of the property that has the place of a feeder's file; the feeder's name follows. */
  String PROPERTY = "feeder.";

  /**
   * @return empty if it is where it is said to be
   */
  Optional<Path> of(String feeder);
}
