/**
 * The system as operational analysis sees it: boxes, stations with their capacities, and what one
 * request of each class asks of each station, by consumer. Estimated from a run elsewhere; here it
 * is only computed with, and rules, remedies, planners and simulators ask it instead of the
 * recording.
 *
 * <p>Laws used: utilization U = X · D and the bound X ≤ min (C − b) / D (Denning and Buzen, "The
 * operational analysis of queueing network models", ACM Computing Surveys 10, 1978).
 */
package dev.headroom.analysis.model;
