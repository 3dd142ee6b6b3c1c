/**
 * The database part: MariaDB as a process of its own, from the binaries that come with the build,
 * with a data folder that lives as long as the process, and accounts whose passwords exist only in
 * memory.
 */
package dev.headroom.reference.part.database;
