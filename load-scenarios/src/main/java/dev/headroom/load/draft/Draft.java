package dev.headroom.load.draft;

import dev.headroom.load.option.ReplayOptions;
import dev.headroom.load.replay.AccessLog;
import dev.headroom.load.system.HttpMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A system's file as far as requests are known. */
public final class Draft {
  /** What a draft is made of. */
  public enum Source {
    HAR,
    OPENAPI,
    ACCESS_LOG;

    /** As it is written. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** More than anybody would keep by hand. */
  private static final int MOST_REQUESTS = 50;

  private Draft() {}

  /**
   * The requests of a file.
   *
   * @throws IOException if it cannot be read, or is not what it is said to be
   */
  public static List<DraftRequest> read(Source source, Path file) throws IOException {
    return switch (source) {
      case HAR -> HarFile.read(file);
      case OPENAPI -> OpenApiFile.read(file);
      case ACCESS_LOG -> log(file);
    };
  }

  private static List<DraftRequest> log(Path file) {
    RequestCollector requests = new RequestCollector();
    ReplayOptions all =
        new ReplayOptions(
            Optional.of(file),
            1,
            Arrays.stream(HttpMethod.values()).map(HttpMethod::name).toList(),
            Optional.empty());
    AccessLog.read(all)
        .entries()
        .forEach(entry -> requests.add(entry.method(), entry.target(), Optional.empty()));
    return requests.requests();
  }

  /**
   * The draft as text.
   *
   * @param from what it was made of, for a comment
   */
  public static String text(List<DraftRequest> requests, String from) {
    StringBuilder text = new StringBuilder("# A first draft, from " + from + ".\n");
    text.append("# Secrets go in by name: headers: { Authorization: \"Bearer ${SHOP_TOKEN}\" }\n");
    text.append("traffic:\n  requests:\n");
    for (DraftRequest request : requests.subList(0, Math.min(MOST_REQUESTS, requests.size()))) {
      text.append("    - ")
          .append(request.method().toLowerCase(Locale.ROOT))
          .append(": ")
          .append(quoted(request.path()))
          .append("\n      weight: ")
          .append(request.weight())
          .append('\n');
      request.body().ifPresent(body -> text.append("      body: ").append(body).append('\n'));
    }
    if (requests.size() > MOST_REQUESTS) {
      text.append("# left out: the ").append(requests.size() - MOST_REQUESTS).append(" rarest\n");
    }
    return text.toString();
  }

  /** In double quotes YAML takes what JSON does. */
  private static String quoted(String path) {
    return "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
