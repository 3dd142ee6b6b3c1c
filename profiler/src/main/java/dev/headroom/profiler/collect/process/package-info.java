/**
 * What the operating system tells of processes: those of a box, and others that use its CPUs.
 * Parsers are pure functions of a file's text.
 */
package dev.headroom.profiler.collect.process;
