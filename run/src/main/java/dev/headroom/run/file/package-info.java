/**
 * How files of a run directory are written and read: lines of JSON that are flushed one by one,
 * files that are there whole or not at all, and readers that no content can hang or fill the memory
 * with. Knows nothing of what the files mean.
 */
package dev.headroom.run.file;
