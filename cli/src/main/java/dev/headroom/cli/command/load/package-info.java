/** The commands that load a system: their options, what they print and how they end. */
package dev.headroom.cli.command.load;
