/**
 * The load generator by its own account: how well it kept its schedule, what it used of the
 * machine, whether its requests waited inside it. What of that is worth a warning is decided
 * elsewhere.
 */
package dev.headroom.analysis.injector;
