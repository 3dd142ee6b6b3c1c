package dev.headroom.reference.service;

import io.javalin.http.Context;
import java.sql.SQLException;

/** {@code GET /users/{id}/timeline}: the user's newest posts. */
final class TimelineEndpoint {
  static final String ROUTE = "/users/{id}/timeline";

  private final Posts posts;

  TimelineEndpoint(Posts posts) {
    this.posts = posts;
  }

  void get(Context context) throws SQLException {
    context.json(posts.timeline(PathId.of(context)));
  }
}
