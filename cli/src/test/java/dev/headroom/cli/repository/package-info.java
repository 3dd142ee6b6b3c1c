/** The repository itself under test: the shape of its code, and whether its documents are true. */
package dev.headroom.cli.repository;
