/**
 * The resources of a run, each with its capacity and its meters: how busy it was, who made it so,
 * and what it says itself of its saturation. One source a file, all listed in {@code
 * ResourceSources}.
 */
package dev.headroom.analysis.resource;
