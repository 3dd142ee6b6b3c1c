/**
 * Resources of which nobody tells how busy they are: that follows from who waits for them, or in
 * them.
 */
package dev.headroom.analysis.resource.queue;
