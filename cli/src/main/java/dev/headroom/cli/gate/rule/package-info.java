/**
 * How a gate is told to decide: options of the command line, the {@code gate:} part of {@code
 * headroom.yaml}, and that what they name is there.
 */
package dev.headroom.cli.gate.rule;
