package dev.headroom.reference.data;

import java.time.LocalDateTime;
import java.util.SplittableRandom;

/**
 * The posts that a seed gives. Authors are dealt in rounds, each round in another order, so that
 * everybody has the same number of posts and one's posts lie scattered over the table.
 */
final class SeedPosts {
  static final int BODY_CHARACTERS = 1_024;

  /** Fixed, so that the data do not depend on the day on which they were made. */
  private static final LocalDateTime FIRST = LocalDateTime.of(2026, 1, 1, 0, 0);

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz     ";

  /** One post; its id is its position from 1. */
  record SeedPost(long authorId, String body, LocalDateTime createdAt) {}

  private final SeedSpec spec;
  private final SplittableRandom random;
  private final int[] order;
  private int dealt;

  SeedPosts(SeedSpec spec) {
    this.spec = spec;
    this.random = new SplittableRandom(spec.seed());
    this.order = new int[spec.users()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i + 1;
    }
  }

  boolean hasNext() {
    return dealt < spec.posts();
  }

  SeedPost next() {
    int position = dealt % order.length;
    if (position == 0) {
      shuffle();
    }
    SeedPost post = new SeedPost(order[position], body(), FIRST.plusSeconds(dealt * 60L));
    dealt++;
    return post;
  }

  /** Fisher and Yates' shuffle. */
  private void shuffle() {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  private String body() {
    StringBuilder text = new StringBuilder(BODY_CHARACTERS);
    for (int i = 0; i < BODY_CHARACTERS; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
