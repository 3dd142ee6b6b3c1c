package dev.headroom.load.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.system.RequestSpec;
import dev.headroom.load.system.TrafficPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {
  private static final String HAR =
      """
      {"log": {"version": "1.2", "entries": [
        {"request": {"method": "GET", "url": "https://shop.example.com/items/17?page=1&token=abc"}},
        {"request": {"method": "GET", "url": "https://shop.example.com/items/4?page=2"}},
        {"request": {"method": "GET", "url": "https://cdn.example.net/a.js"}},
        {"request": {"method": "POST", "url": "https://shop.example.com/login",
          "postData": {"text": "{\\"user\\": \\"bob\\", \\"password\\": \\"hunter2\\", \\"age\\": 44, \\"tags\\": [\\"a\\", \\"b\\"]}"}}}
      ]}}
      """;

  private static final String OPEN_API =
      """
      openapi: 3.0.3
      paths:
        /items/{id}:
          parameters:
            - { name: id, in: path, schema: { type: integer } }
          get: { responses: {} }
        /users/{name}/orders/{order}:
          get:
            parameters:
              - { name: name, in: path, schema: { type: string, example: ann } }
              - { $ref: '#/components/parameters/order' }
        /items:
          post:
            requestBody:
              content: { application/json: { example: { title: secret title, price: 3 } } }
      components:
        parameters:
          order: { name: order, in: path, schema: { type: string } }
      """;

  private static final String LOG =
      """
      h - - [03/Nov/2026:10:15:00 +0000] "GET /items/17 HTTP/1.1" 200 1
      h - - [03/Nov/2026:10:15:01 +0000] "GET /items/170?session=s HTTP/1.1" 200 1
      h - - [03/Nov/2026:10:15:01 +0000] "DELETE /items/3 HTTP/1.1" 204 1
      """;

  @TempDir private Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "draft", ".txt"), content);
  }

  @Test
  void requests_of_a_recording_differ_in_their_numbers_and_keep_no_secret() throws IOException {
    List<DraftRequest> requests = Draft.read(Draft.Source.HAR, file(HAR));

    assertThat(requests)
        .containsExactly(
            new DraftRequest("GET", "/items/{4-17}?page=1", 2, Optional.empty()),
            new DraftRequest(
                "POST",
                "/login",
                1,
                Optional.of(
                    "{\"user\":\"text\",\"password\":\"text\",\"age\":1,\"tags\":[\"text\"]}")));
  }

  @Test
  void operations_of_a_document_are_there_once_each() throws IOException {
    assertThat(Draft.read(Draft.Source.OPENAPI, file(OPEN_API)))
        .containsExactly(
            new DraftRequest("GET", "/items/{1-100}", 1, Optional.empty()),
            new DraftRequest("GET", "/users/ann/orders/text", 1, Optional.empty()),
            new DraftRequest("POST", "/items", 1, Optional.of("{\"title\":\"text\",\"price\":1}")));
  }

  @Test
  void requests_of_a_log_have_the_weight_with_which_they_came() throws IOException {
    assertThat(Draft.read(Draft.Source.ACCESS_LOG, file(LOG)))
        .containsExactly(
            new DraftRequest("GET", "/items/{17-170}", 2, Optional.empty()),
            new DraftRequest("DELETE", "/items/{3-3}", 1, Optional.empty()));
  }

  @Test
  void a_draft_is_a_file_that_is_read_as_it_was_meant() throws IOException {
    String text = Draft.text(Draft.read(Draft.Source.HAR, file(HAR)), "har shop.har");
    TrafficPart part = TrafficPart.read(file(text));

    assertThat(text).doesNotContain("hunter2", "abc");
    assertThat(part.requests())
        .extracting(RequestSpec::path)
        .containsExactly("/items/{4-17}?page=1", "/login");
    assertThat(part.requests().get(0).weight()).isEqualTo(2);
    assertThat(part.requests().get(1).body().orElseThrow()).contains("\"password\":\"text\"");
  }

  @Test
  void what_is_no_such_file_is_said() throws IOException {
    Path none = file("{}");
    assertThatThrownBy(() -> Draft.read(Draft.Source.HAR, none))
        .hasMessageContaining("log.entries");
    assertThatThrownBy(() -> Draft.read(Draft.Source.OPENAPI, none))
        .hasMessageContaining("no paths");
    assertThatThrownBy(() -> Draft.read(Draft.Source.ACCESS_LOG, none))
        .isInstanceOf(InvalidOptionException.class);
  }
}
