package dev.headroom.load.mix;

import dev.headroom.load.feeder.Feeder;
import dev.headroom.load.key.Popularity;
import dev.headroom.load.system.JourneySpec;
import dev.headroom.load.system.RequestSpec;
import dev.headroom.load.system.TrafficPart;
import dev.headroom.load.template.Escape;
import dev.headroom.load.template.Place;
import dev.headroom.load.template.TextTemplate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Requests and journeys of a system's file, ready to be drawn. */
final class FileMix {
  private static final String CONTENT_TYPE = "content-type";

  private final TrafficPart part;
  private final Popularity popularity;
  private final long seed;

  private FileMix(TrafficPart part, Popularity popularity, long seed) {
    this.part = part;
    this.popularity = popularity;
    this.seed = seed;
  }

  /** The requests of each journey stand one after the other. */
  static List<RequestTemplate> templates(TrafficPart part, Popularity popularity, long seed) {
    FileMix mix = new FileMix(part, popularity, seed);
    List<RequestTemplate> templates = new ArrayList<>();
    for (RequestSpec request : part.requests()) {
      templates.add(mix.template(request, request.weight(), Optional.empty()));
    }
    for (JourneySpec journey : part.journeys()) {
      List<JourneySpec.Step> steps = journey.steps();
      for (int i = 0; i < steps.size(); i++) {
        Optional<Duration> follow =
            i + 1 < steps.size() ? Optional.of(steps.get(i + 1).pause()) : Optional.empty();
        templates.add(mix.template(steps.get(i).request(), journey.weight(), follow));
      }
    }
    return templates;
  }

  private RequestTemplate template(RequestSpec spec, double weight, Optional<Duration> follow) {
    Map<String, TextTemplate> headers = new HashMap<>();
    spec.headers().forEach((name, value) -> headers.put(name, text(value, Escape.HEADER)));
    Optional<TextTemplate> body =
        spec.body()
            .map(text -> text(text, escape(spec.headers())))
            .or(
                () ->
                    RequestTemplate.hasBody(spec.method())
                        ? Optional.of(TextTemplate.of(List.of(RequestTemplate.EMPTY)))
                        : Optional.empty());
    return new RequestTemplate(
        spec.name(),
        spec.method(),
        text(spec.path(), Escape.URL),
        weight,
        body.map(template -> template::draw),
        headers,
        spec.check(),
        spec.takes(),
        follow);
  }

  private TextTemplate text(String text, Escape escape) {
    return TextTemplate.parse(text, popularity, this::named, escape);
  }

  /** What a name stands for; the file's reader has seen to it that it does. */
  private Optional<Place> named(String name) {
    String[] parts = name.split("\\.", 2);
    if (parts.length == 1) {
      return Optional.of(draw -> draw.taken().apply(name));
    }
    Feeder feeder = part.feeders().get(parts[0]);
    int column = feeder.table().column(parts[1]).orElseThrow();
    return Optional.of(draw -> feeder.value(seed, draw.number(), column));
  }

  /** By what the body is said to be; JSON if nothing is. */
  private static Escape escape(Map<String, String> headers) {
    String type =
        headers.entrySet().stream()
            .filter(header -> header.getKey().equalsIgnoreCase(CONTENT_TYPE))
            .map(header -> header.getValue().toLowerCase(Locale.ROOT))
            .findFirst()
            .orElse("json");
    if (type.contains("json")) {
      return Escape.JSON;
    }
    return type.contains("form-urlencoded") ? Escape.FORM : Escape.NONE;
  }
}
