/**
 * What to do about a bottleneck and what that will gain: one remedy a file, all listed in {@code
 * Remedies}. A remedy states its effect as a change of demands and capacities; the ladder is then
 * solved again. Applying it to a real system is not done here.
 */
package dev.headroom.analysis.remedy;
