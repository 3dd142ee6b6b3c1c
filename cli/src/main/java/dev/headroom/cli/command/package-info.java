/**
 * The commands, one a file: their options, what they print and how they end. What they do stands in
 * the packages beside.
 */
package dev.headroom.cli.command;
