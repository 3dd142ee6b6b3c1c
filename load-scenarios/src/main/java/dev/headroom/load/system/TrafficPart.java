package dev.headroom.load.system;

import dev.headroom.load.feeder.Feeder;
import dev.headroom.load.feeder.FeederPlaces;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a file says of the traffic of one's own system.
 *
 * @param options by the names that system properties have
 * @param requests single ones; none if it says nothing of them
 * @param journeys requests that one user sends, one after the other
 * @param feeders rows of values by the names by which texts call them
 */
public record TrafficPart(
    Map<String, String> options,
    List<RequestSpec> requests,
    List<JourneySpec> journeys,
    Map<String, Feeder> feeders) {
  /** That nothing is said. */
  public static final TrafficPart NONE = new TrafficPart(Map.of(), List.of(), List.of(), Map.of());

  private static final String TRAFFIC = "traffic";
  private static final String REQUESTS = "requests";
  private static final String JOURNEYS = "journeys";
  private static final String FEEDERS = "feeders";
  private static final String SHAPE = "shape";

  /** Options of a load that belong to a system: properties, with words apart by a hyphen. */
  private static final Set<String> OPTIONS =
      Set.of(
          "arrivals",
          "dispersion",
          "burst-share",
          "skew",
          "hot-share",
          "drift-seconds",
          "reads-per-write");

  private static final Pattern HYPHEN = Pattern.compile("-(\\w)");

  public TrafficPart {
    options = Map.copyOf(options);
    requests = List.copyOf(requests);
    journeys = List.copyOf(journeys);
    feeders = Map.copyOf(feeders);
  }

  /**
   * Reads a file, and the files of its feeders.
   *
   * @throws SystemFileException naming the place and what is allowed there
   */
  public static TrafficPart read(Path file) {
    return read(file, FeederPlaces.AS_NAMED, System::getenv);
  }

  /**
   * As above.
   *
   * @param places where the files of its feeders are, if not where it says
   */
  public static TrafficPart read(Path file, FeederPlaces places) {
    return read(file, places, System::getenv);
  }

  static TrafficPart read(Path file, FeederPlaces places, Function<String, String> environment) {
    return Keys.of(file)
        .object(TRAFFIC)
        .map(traffic -> part(traffic, places, environment))
        .orElse(NONE);
  }

  private static TrafficPart part(
      Keys traffic, FeederPlaces places, Function<String, String> environment) {
    Set<String> known = new TreeSet<>(OPTIONS);
    known.addAll(Set.of(REQUESTS, JOURNEYS, FEEDERS, SHAPE, RequestReader.HEADERS));
    traffic.only(known);
    Map<String, Feeder> feeders =
        traffic.object(FEEDERS).map(all -> FeederReader.read(all, places)).orElse(Map.of());
    RequestReader reader = new RequestReader(traffic, feeders, environment);
    List<RequestSpec> requests =
        traffic.objects(REQUESTS, "get: /items/{1-500}").stream()
            .map(one -> one.only(RequestReader.keys("weight")))
            .map(one -> reader.request(one, Set.of(), List.of()))
            .toList();
    List<JourneySpec> journeys =
        traffic.objects(JOURNEYS, "steps: [ { get: /items } ]").stream()
            .map(one -> JourneyReader.read(one, reader))
            .toList();
    return new TrafficPart(options(traffic), requests, journeys, feeders);
  }

  private static Map<String, String> options(Keys traffic) {
    Map<String, String> options = new HashMap<>();
    OPTIONS.forEach(key -> traffic.text(key).ifPresent(value -> options.put(property(key), value)));
    ShapeReader.read(traffic, SHAPE).ifPresent(words -> options.put(SHAPE, words));
    return options;
  }

  private static String property(String key) {
    return HYPHEN.matcher(key).replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
  }

  /** Whether it has requests or journeys. */
  public boolean saysWhatIsSent() {
    return !requests.isEmpty() || !journeys.isEmpty();
  }

  /** How many requests an arrival sends on average; 1 if nothing is said of them. */
  public double requestsPerArrival() {
    double arrivals = 0;
    double sent = 0;
    for (RequestSpec request : requests) {
      arrivals += request.weight();
      sent += request.weight();
    }
    for (JourneySpec journey : journeys) {
      arrivals += journey.weight();
      sent += journey.weight() * journey.steps().size();
    }
    return arrivals == 0 ? 1 : sent / arrivals;
  }
}
