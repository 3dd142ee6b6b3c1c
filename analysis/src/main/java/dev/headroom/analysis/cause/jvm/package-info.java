/** Causes inside a JVM: what it computes, collects and locks. */
package dev.headroom.analysis.cause.jvm;
