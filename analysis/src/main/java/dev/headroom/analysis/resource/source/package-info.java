/**
 * Where the resources of a run are looked for: one source a file, all listed in {@code
 * ResourceSources}.
 */
package dev.headroom.analysis.resource.source;
