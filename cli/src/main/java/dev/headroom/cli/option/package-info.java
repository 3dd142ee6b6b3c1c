/**
 * Groups of options that commands share, checked before anything is started: each says in one line
 * what is wrong and what it may be.
 */
package dev.headroom.cli.option;
