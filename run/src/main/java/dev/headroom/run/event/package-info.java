/** What happened during a run: one closed set of sorts of events. */
package dev.headroom.run.event;
