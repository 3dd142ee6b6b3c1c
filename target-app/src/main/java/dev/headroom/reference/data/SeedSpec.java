package dev.headroom.reference.data;

import dev.headroom.reference.setting.InvalidSettingException;

/**
 * How much data there is at the start.
 *
 * @param seed of all that is drawn
 * @param users with ids from 1
 * @param postsPerUser on average; post ids from 1 to {@code users × postsPerUser}
 */
public record SeedSpec(long seed, int users, int postsPerUser) {
  /** Enough that a timeline without an index reads a table far larger than its answer. */
  public static SeedSpec defaults() {
    return new SeedSpec(1, 1_000, 20);
  }

  public SeedSpec {
    if (users < 1 || postsPerUser < 1 || (long) users * postsPerUser > 5_000_000) {
      throw new InvalidSettingException(
          users + " users with " + postsPerUser + " posts each: from 1 to 5,000,000 posts in all");
    }
  }

  /** As much, drawn from another seed. */
  public SeedSpec withSeed(long other) {
    return new SeedSpec(other, users, postsPerUser);
  }

  public int posts() {
    return users * postsPerUser;
  }
}
