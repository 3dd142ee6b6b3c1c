package dev.headroom.analysis.gate.read;

import dev.headroom.analysis.measure.Plateau;
import dev.headroom.analysis.response.LoadWindow;
import dev.headroom.analysis.response.LoadWindows;
import dev.headroom.run.RecordedRun;
import dev.headroom.run.load.ResponseTimes;
import dev.headroom.run.load.ResponseWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The seconds of some plateaus, and what came back in them.
 *
 * @param levels seconds of each plateau, in the order of time
 * @param bySecond response times of each request in a second
 */
record EvidenceSeconds(
    List<List<LoadWindow>> levels, Map<Long, Map<String, ResponseTimes>> bySecond) {

  static EvidenceSeconds of(RecordedRun run, LoadWindows windows, List<Plateau> plateaus) {
    List<List<LoadWindow>> levels =
        plateaus.stream()
            .map(plateau -> windows.inside(plateau.usedFromSeconds(), plateau.endSeconds()))
            .filter(level -> !level.isEmpty())
            .toList();
    Map<Long, Map<String, List<ResponseTimes>>> grouped = new HashMap<>();
    for (ResponseWindow window : run.responses()) {
      if (window.ok()) {
        long second = Math.round(Math.floor(window.startSeconds() + 1e-6));
        grouped
            .computeIfAbsent(second, any -> new HashMap<>())
            .computeIfAbsent(window.request(), any -> new ArrayList<>())
            .add(window.times());
      }
    }
    Map<Long, Map<String, ResponseTimes>> bySecond = new HashMap<>();
    grouped.forEach((second, requests) -> bySecond.put(second, summed(requests)));
    return new EvidenceSeconds(levels, bySecond);
  }

  private static Map<String, ResponseTimes> summed(Map<String, List<ResponseTimes>> requests) {
    Map<String, ResponseTimes> summed = new HashMap<>();
    requests.forEach((request, times) -> summed.put(request, ResponseTimes.sum(times)));
    return summed;
  }

  boolean isEmpty() {
    return ok() == 0;
  }

  long ok() {
    return levels.stream().flatMap(List::stream).mapToLong(LoadWindow::ok).sum();
  }

  long failed() {
    return levels.stream().flatMap(List::stream).mapToLong(LoadWindow::failed).sum();
  }

  /** Response times of all requests together, second by second of each level. */
  List<List<ResponseTimes>> all() {
    return levels.stream().map(level -> level.stream().map(LoadWindow::okTimes).toList()).toList();
  }

  /** Those of one request. */
  List<List<ResponseTimes>> of(String request) {
    return levels.stream()
        .map(level -> level.stream().map(second -> times(second, request)).toList())
        .toList();
  }

  private ResponseTimes times(LoadWindow second, String request) {
    return bySecond
        .getOrDefault(second.startSeconds(), Map.of())
        .getOrDefault(request, ResponseTimes.none());
  }

  /** Response times of each request, by its name. */
  Map<String, ResponseTimes> byRequest() {
    Map<String, List<ResponseTimes>> lists = new TreeMap<>();
    levels.stream()
        .flatMap(List::stream)
        .map(second -> bySecond.getOrDefault(second.startSeconds(), Map.of()))
        .forEach(
            requests ->
                requests.forEach(
                    (name, times) ->
                        lists.computeIfAbsent(name, any -> new ArrayList<>()).add(times)));
    Map<String, ResponseTimes> times = new TreeMap<>();
    lists.forEach((name, all) -> times.put(name, ResponseTimes.sum(all)));
    return times;
  }
}
