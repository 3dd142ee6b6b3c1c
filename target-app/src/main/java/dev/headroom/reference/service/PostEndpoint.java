package dev.headroom.reference.service;

import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Optional;

/** {@code GET /posts/{id}}. */
final class PostEndpoint {
  static final String ROUTE = "/posts/{id}";

  private final Posts posts;

  PostEndpoint(Posts posts) {
    this.posts = posts;
  }

  void get(Context context) throws SQLException {
    long id = PathId.of(context);
    Optional<Post> post = posts.find(id);
    if (post.isPresent()) {
      context.json(post.get());
    } else {
      Problem.answer(context, 404, "there is no post " + id);
    }
  }
}
