package dev.headroom.target.supervisor;

import dev.headroom.target.box.BoxGroup;
import dev.headroom.target.database.MariaDbServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of a system as far as it has been started, so that a half-started one can be stopped.
 */
final class Parts implements AutoCloseable {
  private final SystemFolder folder;
  private final Map<String, BoxGroup> groups = new LinkedHashMap<>();
  private WebProcess web;
  private MariaDbServer database;
  private Watchdog watchdog;
  private boolean closed;

  Parts(SystemFolder folder) {
    this.folder = folder;
  }

  SystemFolder folder() {
    return folder;
  }

  Map<String, BoxGroup> groups() {
    return groups;
  }

  WebProcess web() {
    return web;
  }

  MariaDbServer database() {
    return database;
  }

  synchronized void add(String box, BoxGroup group) throws IOException {
    requireOpen();
    groups.put(box, group);
    for (var path : group.folders()) {
      folder.note(path);
    }
  }

  synchronized void add(WebProcess started) throws IOException {
    web = started;
    requireOpen();
    folder.note(started.identity());
  }

  synchronized void add(Process databaseProcess, Watchdog over) throws IOException {
    watchdog = over;
    requireOpen();
    folder.note(ProcessIdentity.of(databaseProcess.toHandle()));
    folder.note(over.identity());
  }

  synchronized void add(MariaDbServer started) {
    database = started;
  }

  private void requireOpen() throws IOException {
    if (closed) {
      close();
      throw new IOException("stopped while starting");
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    List<IOException> failures = new ArrayList<>();
    if (web != null) {
      web.close();
      web = null;
    }
    attempt(watchdog, failures);
    watchdog = null;
    // Should the watchdog itself have been killed, what it watched is ended here.
    attempt(() -> OrphanSweep.endAll(folder.processes()), failures);
    for (BoxGroup group : groups.values()) {
      attempt(group, failures);
    }
    groups.clear();
    folder.delete();
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private static void attempt(AutoCloseable part, List<IOException> failures) {
    try {
      if (part != null) {
        part.close();
      }
    } catch (Exception e) {
      failures.add(new IOException("while stopping the system: " + e.getMessage(), e));
    }
  }
}
