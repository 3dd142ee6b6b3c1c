/**
 * The injectors that share a phase of the load: what each is told and leaves, wherever they run,
 * and how they run on this machine.
 */
package dev.headroom.cli.injector.shard;
