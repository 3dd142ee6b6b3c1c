package dev.headroom.reference.service;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;

/** The number in a path. */
final class PathId {
  private PathId() {}

  /** The path's {@code id}; anything but a number is answered with 400. */
  static long of(Context context) {
    try {
      return Long.parseLong(context.pathParam("id"));
    } catch (NumberFormatException e) {
      throw new BadRequestResponse("the id in the path is not a number");
    }
  }
}
