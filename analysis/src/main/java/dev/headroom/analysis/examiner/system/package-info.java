/** A system and what is true of it: what binds in it by its own figures, and what is to be said. */
package dev.headroom.analysis.examiner.system;
