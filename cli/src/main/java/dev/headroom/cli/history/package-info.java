/** {@code headroom history}: a file that remembers runs, and at which of them something changed. */
package dev.headroom.cli.history;
