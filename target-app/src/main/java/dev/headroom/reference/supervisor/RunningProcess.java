package dev.headroom.reference.supervisor;

import dev.headroom.reference.part.ProcessKind;

/**
 * A process of a box.
 *
 * @param name of its executable, such as {@code mariadbd}
 * @param kind what can be asked of it
 */
public record RunningProcess(String name, long pid, ProcessKind kind) {}
