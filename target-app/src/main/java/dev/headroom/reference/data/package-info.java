/** The service's data: schema, seed data that are the same on every machine, and indexes. */
package dev.headroom.reference.data;
