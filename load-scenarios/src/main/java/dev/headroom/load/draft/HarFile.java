package dev.headroom.load.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headroom.load.replay.SafeTarget;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A browser's recording in the HTTP Archive format 1.2. The requests of the host that was asked
 * most are taken, without what the browser fetched from others.
 */
final class HarFile {
  private HarFile() {}

  static List<DraftRequest> read(Path file) throws IOException {
    JsonNode entries = new ObjectMapper().readTree(Files.readString(file)).at("/log/entries");
    if (!entries.isArray()) {
      throw new IOException("it has no log.entries: not an HTTP archive");
    }
    Map<String, Integer> hosts = new HashMap<>();
    for (JsonNode entry : entries) {
      hosts.merge(address(entry).getAuthority() + "", 1, Integer::sum);
    }
    String most =
        hosts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    RequestCollector requests = new RequestCollector();
    for (JsonNode entry : entries) {
      URI address = address(entry);
      if (most.equals(address.getAuthority())) {
        requests.add(
            entry.at("/request/method").asText("GET"), SafeTarget.within(address), body(entry));
      }
    }
    return requests.requests();
  }

  private static URI address(JsonNode entry) throws IOException {
    String url = entry.at("/request/url").asText();
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IOException("an entry has no address: " + e.getMessage());
    }
  }

  private static Optional<String> body(JsonNode entry) {
    String text = entry.at("/request/postData/text").asText("");
    return text.isEmpty() ? Optional.empty() : SampleBody.of(text);
  }
}
