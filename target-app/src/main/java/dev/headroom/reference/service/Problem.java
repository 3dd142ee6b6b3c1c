package dev.headroom.reference.service;

import io.javalin.http.Context;
import java.util.Map;

/** How the service says that something went wrong. */
final class Problem {
  private Problem() {}

  static void answer(Context context, int status, String message) {
    context.status(status).json(Map.of("error", message));
  }
}
