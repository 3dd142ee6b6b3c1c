/** Random systems, as there are many, and what binds in them by their own figures. */
package dev.headroom.analysis.examiner.system;
