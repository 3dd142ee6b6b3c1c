package dev.headroom.profiler.collect;

import java.nio.file.Path;

/**
 * A cgroup of version 1 or 2, of this machine.
 *
 * @param path folder of its cpu controller
 */
public record CgroupFolder(Path path) implements Endpoint {}
