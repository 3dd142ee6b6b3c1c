/**
 * Where figures come from: one collector a file, all listed in {@code Collectors}. Each says what
 * it looks at, why it cannot where it cannot, and hands on raw values under the names of the run
 * directory's catalogue. Each runs on a thread of its own and may fail alone.
 */
package dev.headroom.profiler.collect;
