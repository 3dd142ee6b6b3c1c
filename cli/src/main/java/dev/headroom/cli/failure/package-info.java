/** How a command ends: exit codes, and one line for the user where it fails or was used wrongly. */
package dev.headroom.cli.failure;
