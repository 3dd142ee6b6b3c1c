/**
 * What the operating system tells of cgroups and the machine. Parsers are pure functions of a
 * file's text.
 */
package dev.headroom.profiler.collect.os;
