package dev.headroom.analysis.profile;

/**
 * A method and the CPU that it takes.
 *
 * @param box where it runs
 * @param name class and method
 * @param selfShare share of the JVM's CPU samples in which it is on top, 0 … 1
 * @param ownShare share of the samples that are its own work: in which it is on top, or in which
 *     the platform computes something for it; 0 for a method of the platform
 * @param totalShare share of the samples in which it occurs anywhere
 * @param cpuSecondsPerRequest its own CPU time for one request, that of the greater of the two
 *     shares; empty without a demand to scale by
 */
public record Frame(
    String box,
    String name,
    double selfShare,
    double ownShare,
    double totalShare,
    java.util.Optional<Double> cpuSecondsPerRequest) {}
