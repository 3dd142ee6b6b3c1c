/** What a box's JVM did, by its profile and its own figures: views for rules and readers. */
package dev.headroom.analysis.evidence.jvm;
