/**
 * The answer: the ladder, whether the run can say anything of the target at all (the guards), and
 * which resource binds and how sure that is. What a run cannot decide is said, with what to measure
 * next.
 */
package dev.headroom.analysis.verdict;
