/** Faults of the database, and of how the service uses it. */
package dev.headroom.reference.fault.database;
