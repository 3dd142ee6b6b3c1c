/**
 * What one request asks of each resource: the utilization law, busy = background + demand ·
 * throughput (Denning and Buzen, "The operational analysis of queueing network models", ACM
 * Computing Surveys 10, 1978), fitted to one-second windows by non-negative least squares, with
 * moving-block bootstrap replicates of the whole system for its intervals.
 *
 * <p>One kind of resource a file, all listed in {@code ResourceKinds}.
 */
package dev.headroom.analysis.demand;
