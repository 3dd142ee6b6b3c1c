package dev.headroom.load.mix;

import dev.headroom.load.key.IdSource;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The mix of a content service: 100 reads a write, of the reads 60 % single posts and 40 %
 * timelines. Authors of new posts are as skewed as the readers' choice.
 */
final class ContentMix {
  /** Characters of a post's text, all of one byte in UTF-8. */
  static final int BODY_CHARACTERS = 1024;

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz     ";

  private ContentMix() {}

  static List<RequestTemplate> templates(MixOptions options) {
    IdSource posts = options.popularity().ids(options.posts());
    IdSource users = options.popularity().ids(options.users());
    return List.of(
        read("GET /posts/{id}", new PathTemplate(List.of("/posts/", ""), List.of(posts)), 60),
        read(
            "GET /users/{id}/timeline",
            new PathTemplate(List.of("/users/", "/timeline"), List.of(users)),
            40),
        RequestTemplate.plain(
                "POST /posts", "POST", new PathTemplate(List.of("/posts"), List.of()), 1)
            .withBody((random, seconds) -> post(users.draw(random, seconds), random)));
  }

  private static RequestTemplate read(String name, PathTemplate path, double weight) {
    return RequestTemplate.plain(name, "GET", path, weight);
  }

  private static String post(long author, SplittableRandom random) {
    StringBuilder text = new StringBuilder(BODY_CHARACTERS);
    for (int i = 0; i < BODY_CHARACTERS; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return String.format(Locale.ROOT, "{\"authorId\":%d,\"body\":\"%s\"}", author, text);
  }
}
