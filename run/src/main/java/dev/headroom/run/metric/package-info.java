/**
 * The catalogue of metrics, an enum a family, listed by {@link dev.headroom.run.metric.Metrics},
 * and the keys under which samples are written. What a figure says about a system is not decided
 * here.
 */
package dev.headroom.run.metric;
