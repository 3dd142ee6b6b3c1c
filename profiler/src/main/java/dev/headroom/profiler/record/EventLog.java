package dev.headroom.profiler.record;

import dev.headroom.run.RunDirectory;
import dev.headroom.run.event.Event;
import dev.headroom.run.event.EventKind;
import dev.headroom.run.file.JsonLinesWriter;
import java.io.IOException;
import java.util.Map;

/** The run's {@code events.jsonl}. */
final class EventLog implements AutoCloseable {
  private final JsonLinesWriter writer;

  EventLog(RunDirectory run) throws IOException {
    this.writer = JsonLinesWriter.append(run.events());
  }

  void write(EventKind kind, String source, String text, Map<String, String> attributes) {
    writer.write(new Event(System.currentTimeMillis() / 1e3, kind, source, text, attributes));
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
