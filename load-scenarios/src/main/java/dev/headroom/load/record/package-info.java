/**
 * The account that the injector writes while it runs: what became of each step, and its own CPU,
 * lateness and requests in flight, so that an injector that was the limit can be told from a target
 * that was. Names of fields and figures are those of the run format.
 */
package dev.headroom.load.record;
