/**
 * Records a run: the load generator's log, the operating system, JVMs, the database. What is seen
 * goes into the run directory raw; nothing is judged here.
 */
package dev.headroom.profiler;
