/**
 * The load generator in a process of its own: which phases it is given, how it is started, watched
 * and stopped.
 */
package dev.headroom.cli.injector;
