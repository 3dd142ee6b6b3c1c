/**
 * Rows of measurements: the loop benchmark → profile → address → repeat, once or to a goal, and the
 * experiment that proves what binds.
 */
package dev.headroom.cli.loop;
