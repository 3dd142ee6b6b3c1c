package dev.headroom.load.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.headroom.load.answer.Take;
import dev.headroom.load.feeder.Feeder;
import dev.headroom.load.template.Escape;
import dev.headroom.load.template.Places;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads requests, whose texts may call values of feeders and of earlier answers. */
final class RequestReader {
  static final String HEADERS = "headers";

  private static final Set<String> NOTHING = Set.of();
  private static final Set<String> KEYS = Set.of("name", "body", HEADERS, "check");

  private final Map<String, Feeder> feeders;
  private final Function<String, String> environment;
  private final Map<String, String> shared;

  /**
   * @param traffic has the headers that all requests share
   */
  RequestReader(Keys traffic, Map<String, Feeder> feeders, Function<String, String> environment) {
    this.feeders = feeders;
    this.environment = environment;
    this.shared = headers(traffic, NOTHING);
  }

  /** The keys of a request, and more. */
  static Set<String> keys(String... more) {
    Set<String> keys = HttpMethod.keys();
    keys.addAll(KEYS);
    keys.addAll(List.of(more));
    return keys;
  }

  /**
   * @param taken names of values of earlier answers
   * @param takes values that its own answer gives
   */
  RequestSpec request(Keys request, Set<String> taken, List<Take> takes) {
    HttpMethod method = method(request);
    String path = request.text(method.key()).orElseThrow();
    if (!path.startsWith("/")) {
      throw request.problem(method.key(), "a path begins with /, not '" + path + "'");
    }
    Map<String, String> headers = new HashMap<>(shared);
    headers.putAll(headers(request, taken));
    return new RequestSpec(
        method.name(),
        known(request, method.key(), path, taken),
        request.text("name").orElse(method.name() + " " + path),
        request.number("weight").orElse(1.0),
        request.get("body").map(body -> body(request, body, taken)),
        headers,
        request.object("check").map(RequestReader::check).orElse(RequestSpec.Check.NONE),
        takes);
  }

  private static HttpMethod method(Keys request) {
    List<HttpMethod> methods =
        Arrays.stream(HttpMethod.values())
            .filter(method -> request.get(method.key()).isPresent())
            .toList();
    if (methods.size() != 1) {
      throw request.problem("", "a request has one method and its path, such as get: /items");
    }
    return methods.get(0);
  }

  /** A text as it is; keys and values as JSON. */
  private String body(Keys request, JsonNode written, Set<String> taken) {
    return written.isValueNode()
        ? resolved(request, "body", written.asText(), taken, Escape.NONE)
        : resolved(request, "body", written.toString(), taken, Escape.JSON);
  }

  private static RequestSpec.Check check(Keys check) {
    check.only(Set.of("status", "contains"));
    Optional<Integer> status = check.number("status").map(Double::intValue);
    if (status.isPresent() && (status.get() < 100 || status.get() > 599)) {
      throw check.problem("status", "a status is from 100 to 599");
    }
    return new RequestSpec.Check(status, check.text("contains"));
  }

  private Map<String, String> headers(Keys keys, Set<String> taken) {
    Map<String, String> headers = new HashMap<>();
    Optional<Keys> written = keys.object(HEADERS);
    if (written.isPresent()) {
      for (String name : written.get().names()) {
        String value = written.get().text(name).orElse("");
        headers.put(name, resolved(written.get(), name, value, taken, Escape.HEADER));
      }
    }
    return headers;
  }

  private String resolved(Keys keys, String key, String text, Set<String> taken, Escape escape) {
    Optional<String> missing = EnvironmentText.missing(text, environment);
    if (missing.isPresent()) {
      throw keys.problem(key, "the environment has no variable " + missing.get());
    }
    return known(keys, key, EnvironmentText.resolved(text, environment, escape), taken);
  }

  /** The text, whose places all stand for something. */
  private String known(Keys keys, String key, String text, Set<String> taken) {
    if (Places.hasFallingRange(text)) {
      throw keys.problem(key, "a range {low-high} rises");
    }
    for (String name : Places.names(text)) {
      String[] parts = name.split("\\.", 2);
      if (parts.length == 2 && feeders.containsKey(parts[0])) {
        column(keys, key, feeders.get(parts[0]), parts[1]);
      } else if (parts.length == 2 || !taken.contains(name)) {
        throw keys.problem(key, unknown(name, taken));
      }
    }
    return text;
  }

  private static void column(Keys keys, String key, Feeder feeder, String column) {
    if (feeder.table().column(column).isEmpty()) {
      Set<String> columns = new TreeSet<>(feeder.table().columns());
      String place = feeder.file() + ", line " + feeder.table().line();
      throw keys.problem(
          key, place + ": there is no column '" + column + "'; " + Keys.instead(column, columns));
    }
  }

  private String unknown(String name, Set<String> taken) {
    Set<String> known = new TreeSet<>(taken);
    feeders.forEach(
        (feeder, rows) ->
            rows.table().columns().forEach(column -> known.add(feeder + "." + column)));
    String instead =
        known.isEmpty()
            ? "a step of a journey may take one, a feeder have it"
            : Keys.instead(name, known);
    return "no value {"
        + name
        + "} is known here; "
        + instead
        + " (as text, write {{"
        + name
        + "}})";
  }
}
