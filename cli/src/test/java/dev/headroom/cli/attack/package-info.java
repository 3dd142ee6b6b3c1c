/**
 * Attacks on Headroom itself: damaged runs, targets that fail, kills, a full disk, an ordinary
 * user. {@code .ci/attack} performs all of them and prints the table of docs/RELIABILITY.md; a
 * short part runs in the build.
 */
package dev.headroom.cli.attack;
