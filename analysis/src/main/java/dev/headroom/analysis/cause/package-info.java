/**
 * Why a resource binds: one rule a file, all listed in {@code CauseRules}. A rule declares the
 * evidence that it needs; that it does not apply, or lacks evidence, is a result too. Rules know
 * kinds of evidence, never a particular system, statement or fault.
 */
package dev.headroom.analysis.cause;
