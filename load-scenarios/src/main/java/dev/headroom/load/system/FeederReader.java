package dev.headroom.load.system;

import dev.headroom.load.feeder.CsvTable;
import dev.headroom.load.feeder.Feeder;
import dev.headroom.load.feeder.FeederException;
import dev.headroom.load.feeder.FeederOrder;
import dev.headroom.load.feeder.FeederPlaces;
import dev.headroom.load.feeder.JsonTable;
import dev.headroom.load.feeder.Table;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads feeders, with their rows; paths are relative to the file that names them. */
final class FeederReader {
  private static final String CSV = "csv";
  private static final String JSON = "json";
  private static final String ORDER = "order";

  private FeederReader() {}

  /**
   * @param places where their files are, if not where they are said to be
   */
  static Map<String, Feeder> read(Keys feeders, FeederPlaces places) {
    Map<String, Feeder> read = new TreeMap<>();
    for (String name : feeders.names()) {
      read.put(name, feeder(name, feeders.named(name, "user"), places));
    }
    return read;
  }

  private static Feeder feeder(String name, Keys feeder, FeederPlaces places) {
    feeder.only(Set.of(CSV, JSON, ORDER));
    if (feeder.get(CSV).isPresent() == feeder.get(JSON).isPresent()) {
      throw feeder.problem("", "a feeder has one file, such as csv: users.csv or json: items.json");
    }
    FeederOrder order = order(feeder);
    boolean isCsv = feeder.get(CSV).isPresent();
    String key = isCsv ? CSV : JSON;
    Path named = path(feeder, key);
    Path file = places.of(name).orElse(named);
    Function<Path, Table> reader = isCsv ? CsvTable::read : JsonTable::read;
    try {
      return new Feeder(name, file, order, reader.apply(file));
    } catch (FeederException e) {
      throw feeder.problem(key, e.getMessage());
    }
  }

  private static Path path(Keys feeder, String key) {
    String text = feeder.text(key).orElseThrow();
    try {
      return feeder.source().file().toAbsolutePath().resolveSibling(text).normalize();
    } catch (InvalidPathException e) {
      throw feeder.problem(key, "a path of a file is expected, not '" + text + "'");
    }
  }

  private static FeederOrder order(Keys feeder) {
    Optional<String> written = feeder.text(ORDER);
    return written
        .map(
            code ->
                FeederOrder.of(code)
                    .orElseThrow(
                        () ->
                            feeder.problem(
                                ORDER, "no order '" + code + "' is known; there are " + orders())))
        .orElse(FeederOrder.RANDOM);
  }

  private static String orders() {
    return Arrays.stream(FeederOrder.values())
        .map(FeederOrder::code)
        .collect(Collectors.joining(", "));
  }
}
