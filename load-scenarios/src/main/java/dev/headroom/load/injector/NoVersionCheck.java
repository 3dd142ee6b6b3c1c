package dev.headroom.load.injector;

import java.util.prefs.AbstractPreferences;
import java.util.prefs.Preferences;
import java.util.prefs.PreferencesFactory;

/**
 * Preferences in which Gatling finds that it has just looked for a newer release, in vain.
 *
 * <p>At each start Gatling asks Maven Central for its latest version and keeps the answer in the
 * user's preferences; no setting turns that off. A load test must neither wait for the internet nor
 * write into a home directory.
 */
public final class NoVersionCheck implements PreferencesFactory {
  @Override
  public Preferences systemRoot() {
    return new Node(null, "");
  }

  @Override
  public Preferences userRoot() {
    return new Node(null, "");
  }

  private static final class Node extends AbstractPreferences {
    Node(AbstractPreferences parent, String name) {
      super(parent, name);
    }

    @Override
    protected String getSpi(String key) {
      return key.equals("lastCheckTimestamp") ? Long.toString(System.currentTimeMillis()) : null;
    }

    @Override
    protected AbstractPreferences childSpi(String name) {
      return new Node(this, name);
    }

    @Override
    protected String[] keysSpi() {
      return new String[] {"lastCheckTimestamp"};
    }

    @Override
    protected String[] childrenNamesSpi() {
      return new String[0];
    }

    @Override
    protected void putSpi(String key, String value) {
      // Forgotten on purpose, here and below: nothing of a load test outlives it.
    }

    @Override
    protected void removeSpi(String key) {}

    @Override
    protected void removeNodeSpi() {}

    @Override
    protected void syncSpi() {}

    @Override
    protected void flushSpi() {}
  }
}
