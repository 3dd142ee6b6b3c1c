/**
 * MariaDB as a process of its own: the binaries that come with the build, a data folder that lives
 * as long as the process, and accounts whose passwords exist only in memory.
 */
package dev.headroom.target.database;
