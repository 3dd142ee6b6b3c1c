/**
 * What to do about a bottleneck and what that will gain: one remedy a file, all listed in {@code
 * Remedies}. A remedy asks the model and the findings, and states its effect as a map from a whole
 * system to a whole system; the ladder is then solved again. Applying it to a real system is not
 * done here.
 */
package dev.headroom.analysis.remedy;
