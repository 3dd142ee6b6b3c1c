/**
 * What was hoped for and what came of it: goals reached or missed, promises kept or not, what a
 * change brought where the old and the new system were loaded in turn, and how right promises were
 * so far.
 */
package dev.headroom.analysis.promise;
