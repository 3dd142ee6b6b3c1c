/** How a command ends that cannot do its work: refused input, or a failure of Headroom. */
package dev.headroom.cli.failure;
