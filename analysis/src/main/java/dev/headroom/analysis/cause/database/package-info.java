/** Causes inside a database, and in how it is used. */
package dev.headroom.analysis.cause.database;
