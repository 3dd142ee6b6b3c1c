package dev.headroom.target.supervisor;

/**
 * A process of a box.
 *
 * @param name of its executable, such as {@code mariadbd}
 * @param isJvm whether it can be profiled as one
 */
public record RunningProcess(String name, long pid, boolean isJvm) {}
