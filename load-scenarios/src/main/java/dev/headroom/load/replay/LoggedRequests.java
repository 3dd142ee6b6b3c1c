package dev.headroom.load.replay;

import dev.headroom.load.mix.DrawnRequest;
import dev.headroom.load.mix.RequestSource;
import dev.headroom.load.mix.RequestTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The requests of a log by their number. Their classes are their paths with places for what looks
 * like ids; the rarer of very many are put together.
 */
final class LoggedRequests implements RequestSource {
  /** More classes than anybody reads. */
  private static final int MOST_CLASSES = 200;

  private static final String OTHERS = "other paths";

  private final List<LogEntry> entries;
  private final int[] kinds;
  private final List<RequestTemplate> templates = new ArrayList<>();
  private final Map<String, Integer> byName = new LinkedHashMap<>();

  LoggedRequests(List<LogEntry> entries) {
    this.entries = List.copyOf(entries);
    this.kinds = new int[entries.size()];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kind(entries.get(i));
    }
  }

  @Override
  public List<RequestTemplate> templates() {
    return List.copyOf(templates);
  }

  @Override
  public DrawnRequest draw(long number, double seconds) {
    int at = (int) (number - 1);
    boolean hasBody = templates.get(kinds[at]).body().isPresent();
    return new DrawnRequest(
        kinds[at], SafeTarget.of(entries.get(at).target()), hasBody ? "{}" : "");
  }

  private int kind(LogEntry entry) {
    String method = entry.method();
    String name = method + " " + SafeTarget.template(entry.target());
    boolean isKnown = byName.containsKey(name) || templates.size() < MOST_CLASSES;
    String shown = isKnown ? name : method + " " + OTHERS;
    return byName.computeIfAbsent(
        shown,
        newName -> {
          templates.add(RequestTemplate.elsewhere(newName, method));
          return templates.size() - 1;
        });
  }
}
