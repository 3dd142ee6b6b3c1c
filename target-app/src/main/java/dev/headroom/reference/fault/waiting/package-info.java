/** Faults in which the service waits: for a lock, for a place in a pool, for somebody it calls. */
package dev.headroom.reference.fault.waiting;
