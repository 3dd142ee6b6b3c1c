/** What is under load: the reference system that Headroom starts itself, or somebody's service. */
package dev.headroom.cli.target;
