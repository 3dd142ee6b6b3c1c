package dev.headroom.dashboards.gate;

import dev.headroom.analysis.gate.cause.Suspect;
import dev.headroom.analysis.gate.cost.Place;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the source of methods lies. */
@FunctionalInterface
public interface Sources {
  /** No source is known. */
  Sources NONE = method -> Optional.empty();

  /**
   * The file of a method's class, from the repository's root on, with slashes; empty if there is
   * none.
   *
   * @param method {@code package.Class.method}
   */
  Optional<String> file(String method);

  /**
   * A line of a file.
   *
   * @param place that is there
   * @param line from 1 on
   */
  record Spot(Place place, String file, int line) {}

  /** A suspect's spot, or, where it is a library's, that of the nearest caller that has one. */
  default Optional<Spot> spot(Suspect suspect) {
    return Stream.concat(Stream.of(suspect.place()), suspect.callers().stream())
        .filter(place -> !place.isNoCode())
        .flatMap(
            place ->
                file(place.name())
                    .map(file -> new Spot(place, file, Math.max(1, place.line())))
                    .stream())
        .findFirst();
  }
}
