/**
 * Faults of what goes over the wire: how connections are made and encrypted, and how much is sent
 * over them. One a file, with its code.
 */
package dev.headroom.reference.fault.network;
