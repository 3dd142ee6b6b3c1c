package dev.headroom.profiler.collect;

/** One way in which a box can be watched. A new one is a record here and a collector of it. */
public sealed interface Endpoint
    permits CgroupFolder, DatabaseEndpoint, PrometheusEndpoint, RunningProcesses, ThisMachine {}
