/** The injector: Gatling in a process of its own, so that its work is told from the recorder's. */
package dev.headroom.cli.load;
