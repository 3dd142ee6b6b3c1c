/**
 * {@code headroom mcp}: runs as tools of the Model Context Protocol, on standard input and output.
 * The protocol is the official SDK's. Lines are read and written here, since its own transport ends
 * without a word at the first line that is no message. Everything here only reads.
 */
package dev.headroom.cli.mcp;
