package dev.headroom.load.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a file says of the traffic of one's own system.
 *
 * @param options by the names that system properties have
 * @param requests none if it says nothing of them
 */
public record TrafficPart(Map<String, String> options, List<RequestSpec> requests) {
  /** That nothing is said. */
  public static final TrafficPart NONE = new TrafficPart(Map.of(), List.of());

  private static final String TRAFFIC = "traffic";
  private static final String REQUESTS = "requests";
  private static final String HEADERS = "headers";

  /** Options of a load that belong to a system: properties, with words apart by a hyphen. */
  private static final Set<String> OPTIONS =
      Set.of(
          "shape",
          "arrivals",
          "dispersion",
          "burst-share",
          "skew",
          "hot-share",
          "drift-seconds",
          "reads-per-write");

  private static final Pattern HYPHEN = Pattern.compile("-(\\w)");

  private static final Set<String> OF_A_REQUEST =
      Set.of("name", "weight", "body", HEADERS, "check");

  public TrafficPart {
    options = Map.copyOf(options);
    requests = List.copyOf(requests);
  }

  /**
   * Reads a file.
   *
   * @throws SystemFileException naming the place and what is allowed there
   */
  public static TrafficPart read(Path file) {
    return read(file, System::getenv);
  }

  static TrafficPart read(Path file, Function<String, String> environment) {
    try {
      JsonNode root = new YAMLMapper().readTree(Files.readString(file));
      Keys whole = new Keys(file, "", root).only(Set.of(TRAFFIC));
      return whole.object(TRAFFIC).map(traffic -> part(traffic, environment)).orElse(NONE);
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      throw new SystemFileException(file, place, "no YAML: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new SystemFileException(file, "", "cannot be read: " + e.getMessage());
    }
  }

  private static TrafficPart part(Keys traffic, Function<String, String> environment) {
    Set<String> known = new TreeSet<>(OPTIONS);
    known.addAll(Set.of(REQUESTS, HEADERS));
    traffic.only(known);
    Map<String, String> options = new HashMap<>();
    OPTIONS.forEach(key -> traffic.text(key).ifPresent(value -> options.put(property(key), value)));
    Map<String, String> shared = headers(traffic, environment);
    List<RequestSpec> requests = new ArrayList<>();
    Optional<JsonNode> written = traffic.get(REQUESTS);
    if (written.isPresent()) {
      if (!written.get().isArray() || written.get().isEmpty()) {
        throw traffic.problem(REQUESTS, "here a list is expected, such as - get: /items/{1-500}");
      }
      for (JsonNode one : written.get()) {
        String where = traffic.at(REQUESTS) + "[" + (requests.size() + 1) + "]";
        requests.add(request(new Keys(traffic.file(), where, one), shared, environment));
      }
    }
    return new TrafficPart(options, requests);
  }

  private static String property(String key) {
    return HYPHEN.matcher(key).replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
  }

  private static RequestSpec request(
      Keys request, Map<String, String> shared, Function<String, String> environment) {
    Set<String> known = HttpMethod.keys();
    known.addAll(OF_A_REQUEST);
    request.only(known);
    List<HttpMethod> methods =
        Arrays.stream(HttpMethod.values())
            .filter(method -> request.get(method.key()).isPresent())
            .toList();
    if (methods.size() != 1) {
      throw request.problem("", "a request has one method and its path, such as get: /items");
    }
    String method = methods.get(0).name();
    String path = request.text(methods.get(0).key()).orElseThrow();
    if (!path.startsWith("/")) {
      throw request.problem(methods.get(0).key(), "a path begins with /, not '" + path + "'");
    }
    Map<String, String> headers = new HashMap<>(shared);
    headers.putAll(headers(request, environment));
    return new RequestSpec(
        method,
        path,
        request.text("name").orElse(method + " " + path),
        number(request, "weight").orElse(1.0),
        request.get("body").map(body -> body(request, body, environment)),
        headers,
        request.object("check").map(TrafficPart::check).orElse(RequestSpec.Check.NONE));
  }

  /** A text as it is; keys and values as JSON. */
  private static String body(Keys request, JsonNode written, Function<String, String> environment) {
    String text = written.isValueNode() ? written.asText() : written.toString();
    return resolved(request, "body", text, environment);
  }

  private static RequestSpec.Check check(Keys check) {
    check.only(Set.of("status", "contains"));
    Optional<Integer> status = number(check, "status").map(Double::intValue);
    if (status.isPresent() && (status.get() < 100 || status.get() > 599)) {
      throw check.problem("status", "a status is from 100 to 599");
    }
    return new RequestSpec.Check(status, check.text("contains"));
  }

  private static Map<String, String> headers(Keys keys, Function<String, String> environment) {
    Map<String, String> headers = new HashMap<>();
    keys.object(HEADERS)
        .ifPresent(
            written ->
                written
                    .node()
                    .fieldNames()
                    .forEachRemaining(
                        name ->
                            headers.put(
                                name,
                                resolved(
                                    written, name, written.text(name).orElse(""), environment))));
    return headers;
  }

  private static String resolved(
      Keys keys, String key, String text, Function<String, String> environment) {
    Optional<String> missing = EnvironmentText.missing(text, environment);
    if (missing.isPresent()) {
      throw keys.problem(key, "the environment has no variable " + missing.get());
    }
    return EnvironmentText.resolved(text, environment);
  }

  private static Optional<Double> number(Keys keys, String key) {
    return keys.text(key)
        .map(
            text -> {
              try {
                double value = Double.parseDouble(text);
                if (value > 0 && Double.isFinite(value)) {
                  return value;
                }
              } catch (NumberFormatException e) {
                // Said below together with what is allowed.
              }
              throw keys.problem(key, "a number above 0 is expected, not '" + text + "'");
            });
  }
}
