/** {@code headroom gate} and {@code headroom baseline}: what they read, write and print. */
package dev.headroom.cli.gate;
