/**
 * Holds processes to a CPU budget without any right: by stopping and continuing them (SIGSTOP,
 * SIGCONT) according to the CPU time that they used, in periods like those of the kernel's own
 * quota.
 */
package dev.headroom.reference.governor;
