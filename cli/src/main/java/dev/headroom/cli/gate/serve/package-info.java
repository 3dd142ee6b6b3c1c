/**
 * A service that is started by a command for one run and stopped after it: its command line split
 * without a shell, a port of its own, readiness asked by URL, its processes watched and all of them
 * ended.
 */
package dev.headroom.cli.gate.serve;
