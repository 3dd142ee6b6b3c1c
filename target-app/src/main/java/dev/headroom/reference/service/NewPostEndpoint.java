package dev.headroom.reference.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code POST /posts} with {@code {"authorId": 7, "body": "…"}}. */
final class NewPostEndpoint {
  static final String ROUTE = "/posts";
  private static final int MAX_BODY_CHARACTERS = 8_192;

  private final Posts posts;
  private final ObjectMapper json;

  NewPostEndpoint(Posts posts, ObjectMapper json) {
    this.posts = posts;
    this.json = json;
  }

  void post(Context context) throws SQLException {
    JsonNode request;
    try {
      request = json.readTree(context.bodyAsBytes());
    } catch (JsonProcessingException e) {
      Problem.answer(context, 400, "the body is not JSON");
      return;
    } catch (java.io.IOException e) {
      Problem.answer(context, 400, "the body cannot be read");
      return;
    }
    JsonNode author = request.path("authorId");
    String body = Objects.requireNonNullElse(request.path("body").textValue(), "");
    if (!author.isIntegralNumber()
        || !author.canConvertToLong()
        || body.isEmpty()
        || body.length() > MAX_BODY_CHARACTERS) {
      Problem.answer(
          context,
          400,
          "a post needs authorId, a number, and body, 1 to " + MAX_BODY_CHARACTERS + " characters");
      return;
    }
    Optional<Long> id = posts.add(author.asLong(), body);
    if (id.isEmpty()) {
      Problem.answer(context, 404, "there is no user " + author.asLong());
    } else {
      context.header("Location", ROUTE + "/" + id.get());
      context.status(201).json(Map.of("id", id.get()));
    }
  }
}
