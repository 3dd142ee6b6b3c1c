/**
 * Run in, diagnosis out: {@link dev.headroom.analysis.Analyser} reads as the list of steps, each of
 * them in a package of its own.
 *
 * <p>Everything here is a function of its arguments: no clock, no file, no network, no process, no
 * logging, and randomness only from fixed seeds. A test holds it.
 */
package dev.headroom.analysis;
