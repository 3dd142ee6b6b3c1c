/**
 * What belongs to measuring as a whole: the right to measure on this machine, closing everything in
 * order, names of new runs, and the last words of a measurement that was told to stop.
 */
package dev.headroom.cli.session;
