/** What this machine allows Headroom to do: one check a file, all listed in {@code Checks}. */
package dev.headroom.cli.doctor;
