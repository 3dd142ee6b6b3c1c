/**
 * The {@code headroom} command: reads the command line, puts the other modules to work, prints what
 * they say. No measuring, judging or drawing of its own; the order of work is in {@code loop}.
 */
package dev.headroom.cli;
