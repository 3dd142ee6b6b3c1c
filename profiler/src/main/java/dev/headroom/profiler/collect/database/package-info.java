/** What a database tells of itself over JDBC, as an account that may see its figures. */
package dev.headroom.profiler.collect.database;
