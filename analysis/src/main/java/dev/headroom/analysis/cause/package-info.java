/**
 * Why a resource binds: one rule a file, all listed in {@code CauseRules}. A rule asks the model
 * whether it applies, declares the evidence that it needs, and says {@code Found}, {@code NotHere}
 * or {@code Lacking}. Rules know kinds of evidence, never a particular system, statement or fault.
 */
package dev.headroom.analysis.cause;
