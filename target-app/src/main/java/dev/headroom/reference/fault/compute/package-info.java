/** Faults in which the service itself is busy: with CPU, or with its memory. */
package dev.headroom.reference.fault.compute;
