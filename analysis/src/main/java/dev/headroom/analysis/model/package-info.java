/**
 * The system as operational analysis sees it: resources with capacities, and what one request asks
 * of each. Estimated from a run elsewhere; here it is only computed with.
 *
 * <p>Laws used: utilization U = X · D and the bound X ≤ min (C − b) / D (Denning and Buzen, "The
 * operational analysis of queueing network models", ACM Computing Surveys 10, 1978).
 */
package dev.headroom.analysis.model;
