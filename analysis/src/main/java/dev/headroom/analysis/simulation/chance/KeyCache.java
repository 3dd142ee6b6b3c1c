package dev.headroom.analysis.simulation.chance;

import dev.headroom.analysis.simulation.system.SimCache;
import java.util.LinkedHashMap;
import java.util.Map;

/** A cache that throws out what was used least recently. */
public final class KeyCache {
  private static final class LeastRecentlyUsed extends LinkedHashMap<Integer, Boolean> {
    private static final long serialVersionUID = 1;
    private static final float LOAD_FACTOR = 0.75f;

    private final int capacity;

    private LeastRecentlyUsed(int capacity) {
      super(capacity, LOAD_FACTOR, true);
      this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
      return size() > capacity;
    }
  }

  private final Map<Integer, Boolean> held;
  private final Keys keys;
  private long hits;
  private long misses;

  public KeyCache(SimCache cache, Chance chance) {
    this.held = new LeastRecentlyUsed(cache.capacity());
    this.keys = chance.keys(cache.keys(), cache.exponent());
  }

  /** Asks for a key; whether it was there. It is afterwards. */
  public boolean hit() {
    int key = keys.next();
    boolean hit = held.get(key) != null;
    if (hit) {
      hits++;
    } else {
      misses++;
      held.put(key, Boolean.TRUE);
    }
    return hit;
  }

  public long hits() {
    return hits;
  }

  public long misses() {
    return misses;
  }
}
