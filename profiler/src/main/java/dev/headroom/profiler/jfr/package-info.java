/**
 * Profiles of JVMs by async-profiler: as an agent from the start where we start the JVM, since
 * attaching later costs it a long pause, else attached.
 */
package dev.headroom.profiler.jfr;
