/**
 * A process of its own for a simulation: its command line, its main class, its exit codes. Ends
 * when the process that started it does.
 */
package dev.headroom.load.injector;
