package dev.headroom.cli.measure;

import dev.headroom.cli.injector.shard.LoadPhase;
import dev.headroom.load.plan.LogCounts;
import dev.headroom.run.event.EventKind;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What of an access log is sent.
 *
 * @param text for people
 * @param attributes as {@link EventKind#REPLAY_PLANNED} has them
 */
record ReplayNote(String text, Map<String, String> attributes) {

  /** Where events of a run go. */
  @FunctionalInterface
  interface Events {
    void add(EventKind kind, String text, Map<String, String> attributes);
  }

  /** Of traffic that is going to be sent; empty if that comes from no log. */
  static Optional<ReplayNote> of(Optional<LoadPhase> traffic) {
    return traffic.flatMap(LoadPhase::log).map(ReplayNote::of);
  }

  private static ReplayNote of(LogCounts log) {
    return new ReplayNote(
        String.format(
            Locale.ROOT,
            "replay: %,d requests of the log are sent; %,d are left out by method or path, and %,d"
                + " lines could not be read",
            log.sent(),
            log.leftOut(),
            log.unreadable()),
        Map.of(
            "sent",
            Long.toString(log.sent()),
            "left-out",
            Long.toString(log.leftOut()),
            "unreadable",
            Long.toString(log.unreadable())));
  }

  /** To whoever waits, and into the run. */
  void tell(Consumer<String> screen, Events events) {
    screen.accept(text);
    events.add(EventKind.REPLAY_PLANNED, text, attributes);
  }
}
