package dev.headroom.profiler.record;

import dev.headroom.profiler.collect.Collector;
import dev.headroom.profiler.collect.Endpoint;
import dev.headroom.profiler.collect.WatchedBox;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One collector that looks at one endpoint of a box.
 *
 * @param box its name
 * @param source the collector's, with a number behind it at a box's second endpoint of the kind:
 *     each has a file of its own
 */
record Watch<E extends Endpoint>(String box, String source, Collector<E> collector, E endpoint) {

  /** Of every endpoint of a box that the collector can look at. */
  static <E extends Endpoint> Stream<Watch<E>> of(WatchedBox box, Collector<E> collector) {
    List<E> endpoints = box.endpointsOf(collector.endpoint());
    return IntStream.range(0, endpoints.size())
        .mapToObj(
            i ->
                new Watch<>(
                    box.name(),
                    collector.source() + (i == 0 ? "" : "-" + (i + 1)),
                    collector,
                    endpoints.get(i)));
  }

  /** As {@link Collector#isWantedAt}. */
  boolean isWanted() {
    return collector.isWantedAt(endpoint);
  }

  /** As {@link Collector#unavailable}. */
  Optional<String> unavailable() {
    return collector.unavailable(endpoint);
  }

  /** As {@link Collector#open}. */
  Collector.Session open() throws Exception {
    return collector.open(endpoint);
  }
}
