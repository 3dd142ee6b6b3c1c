package dev.headroom.run.series;

import dev.headroom.run.RunLayout;
import dev.headroom.run.metric.MetricKey;

/**
 * Which series of a run.
 *
 * @param box name of a box, {@link RunLayout#INJECTOR} or {@link RunLayout#HOST}
 * @param source the collector that wrote it
 * @param key the metric
 */
public record SeriesId(String box, String source, MetricKey key) {}
