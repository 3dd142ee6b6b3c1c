package dev.headroom.load.mix;

import dev.headroom.load.key.IdSource;
import dev.headroom.load.template.TextTemplate;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The mix of a content service: 100 reads a write, of the reads 60 % single posts and 40 %
 * timelines. Authors of new posts are as skewed as the readers' choice.
 */
final class ContentMix {
  /** Characters of a post's text, all of one byte in UTF-8. */
  static final int BODY_CHARACTERS = 1024;

  /** 32 of them, since five random bits choose one. */
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz      ";

  /** All pairs of letters, in one byte each. */
  private static final char[] PAIRS = pairs();

  private static final int PAIR_BITS = 10;
  private static final int PAIRS_A_DRAW = 4;

  private ContentMix() {}

  static List<RequestTemplate> templates(MixOptions options) {
    IdSource posts = options.popularity().ids(options.posts());
    IdSource users = options.popularity().ids(options.users());
    return List.of(
        read("GET /posts/{id}", TextTemplate.of(List.of("/posts/", ""), posts), 60),
        read(
            "GET /users/{id}/timeline",
            TextTemplate.of(List.of("/users/", "/timeline"), users),
            40),
        RequestTemplate.plain("POST /posts", "POST", TextTemplate.of(List.of("/posts")), 1)
            .withBody(draw -> post(users.draw(draw.random(), draw.seconds()), draw.random())));
  }

  private static RequestTemplate read(String name, TextTemplate path, double weight) {
    return RequestTemplate.plain(name, "GET", path, weight);
  }

  private static char[] pairs() {
    char[] pairs = new char[LETTERS.length() * LETTERS.length()];
    for (int i = 0; i < pairs.length; i++) {
      char first = LETTERS.charAt(i / LETTERS.length());
      pairs[i] = (char) (first << Byte.SIZE | LETTERS.charAt(i % LETTERS.length()));
    }
    return pairs;
  }

  private static String post(long author, SplittableRandom random) {
    byte[] begin = ("{\"authorId\":" + author + ",\"body\":\"").getBytes(StandardCharsets.US_ASCII);
    int end = begin.length + BODY_CHARACTERS;
    ByteBuffer post = ByteBuffer.allocate(end + 2).put(begin);
    while (post.position() < end) {
      long bits = random.nextLong();
      for (int i = 0; i < PAIRS_A_DRAW; i++) {
        post.putChar(PAIRS[(int) bits & (PAIRS.length - 1)]);
        bits >>>= PAIR_BITS;
      }
    }
    post.put((byte) '"').put((byte) '}');
    return new String(post.array(), StandardCharsets.ISO_8859_1);
  }
}
