package dev.headroom.analysis.evidence;

import dev.headroom.run.RecordedRun;

/**
 * Something worked out of a recording, once for all who ask: equal views of one {@link Evidence}
 * share what was found. So a view is a record of what it depends on, such as a box's name; a new
 * one is a new file.
 *
 * @param <T> what it shows
 */
public interface EvidenceView<T> {
  /** Works it out. */
  T look(RecordedRun run, Evidence evidence);
}
