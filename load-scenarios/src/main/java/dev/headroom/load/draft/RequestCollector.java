package dev.headroom.load.draft;

import dev.headroom.load.replay.SafeTarget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts requests together that differ in their numbers alone: {@code /items/17} and {@code /items/4}
 * are {@code /items/{4-17}}. Other ids, and queries, are those of the first one.
 */
final class RequestCollector {
  private static final int MOST_DIGITS = 18;

  /** Of requests of one class. */
  private static final class Seen {
    private final String method;
    private final String[] parts;
    private final String query;
    private final Optional<String> body;
    private final long[] low;
    private final long[] high;
    private long count;

    private Seen(String method, String target, Optional<String> body) {
      this.method = method;
      String[] pathAndQuery = target.split("\\?", 2);
      this.parts = pathAndQuery[0].split("/", -1);
      this.query = pathAndQuery.length == 2 ? "?" + pathAndQuery[1] : "";
      this.body = body;
      this.low = new long[parts.length];
      this.high = new long[parts.length];
      for (int i = 0; i < parts.length; i++) {
        low[i] = Long.MAX_VALUE;
        high[i] = -1;
      }
    }

    private void add(String target) {
      count++;
      String[] now = target.split("\\?", 2)[0].split("/", -1);
      for (int i = 0; i < parts.length; i++) {
        if (isNumber(now[i])) {
          low[i] = Math.min(low[i], Long.parseLong(now[i]));
          high[i] = Math.max(high[i], Long.parseLong(now[i]));
        }
      }
    }

    private DraftRequest request() {
      StringBuilder path = new StringBuilder();
      for (int i = 0; i < parts.length; i++) {
        path.append(i == 0 ? "" : "/");
        path.append(high[i] >= 0 ? "{" + low[i] + "-" + high[i] + "}" : parts[i]);
      }
      return new DraftRequest(method, path + query, count, body);
    }
  }

  private final Map<String, Seen> byClass = new LinkedHashMap<>();

  void add(String method, String target, Optional<String> body) {
    String safe = SafeTarget.of(target);
    byClass
        .computeIfAbsent(
            method + " " + SafeTarget.template(safe), name -> new Seen(method, safe, body))
        .add(safe);
  }

  /** The most frequent first. */
  List<DraftRequest> requests() {
    List<DraftRequest> requests =
        new ArrayList<>(byClass.values().stream().map(Seen::request).toList());
    requests.sort(Comparator.comparingLong(DraftRequest::weight).reversed());
    return requests;
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty()
        && part.length() <= MOST_DIGITS
        && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
