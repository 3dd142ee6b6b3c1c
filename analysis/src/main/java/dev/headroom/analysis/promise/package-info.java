/**
 * What was hoped for and what came of it: goals reached or missed, promises kept or not, what a
 * change brought where the old and the new system were loaded in turn, how right promises were so
 * far, and whether an experiment agrees with a verdict.
 */
package dev.headroom.analysis.promise;
