package dev.headroom.load.system;

import dev.headroom.load.answer.Take;
import dev.headroom.load.answer.TakeKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a journey: requests with pauses between them, and what they take from the answers. */
final class JourneyReader {
  private static final String STEPS = "steps";
  private static final String PAUSE = "pause";
  private static final String TAKE = "take";
  private static final Set<String> KEYS = Set.of("name", "weight", STEPS);

  private static final Pattern TIME = Pattern.compile("(\\d{1,7})(ms|s|m)");
  private static final Duration LONGEST = Duration.ofHours(1);

  private final RequestReader requests;
  private final Set<String> taken = new HashSet<>();
  private final List<JourneySpec.Step> steps = new ArrayList<>();
  private Duration pause = Duration.ZERO;

  private JourneyReader(RequestReader requests) {
    this.requests = requests;
  }

  static JourneySpec read(Keys journey, RequestReader requests) {
    journey.only(KEYS);
    return new JourneySpec(
        journey.text("name").orElse(journey.where()),
        journey.number("weight").orElse(1.0),
        new JourneyReader(requests).steps(journey));
  }

  private List<JourneySpec.Step> steps(Keys journey) {
    List<Keys> written = journey.objects(STEPS, "get: /items");
    if (written.isEmpty()) {
      throw journey.problem("", "a journey has steps, such as steps: [ { get: /items } ]");
    }
    written.forEach(this::step);
    if (!pause.isZero()) {
      throw written.get(written.size() - 1).problem(PAUSE, "a pause is followed by a request");
    }
    return steps;
  }

  private void step(Keys step) {
    step.only(RequestReader.keys(PAUSE, TAKE));
    Optional<String> written = step.text(PAUSE);
    if (written.isPresent()) {
      if (step.names().size() > 1 || steps.isEmpty()) {
        throw step.problem("", "a pause is a step of its own, between two requests");
      }
      pause = pause.plus(pause(step, written.get()));
      return;
    }
    List<Take> takes = step.object(TAKE).map(JourneyReader::takes).orElse(List.of());
    steps.add(new JourneySpec.Step(pause, requests.request(step, taken, takes)));
    takes.forEach(take -> taken.add(take.name()));
    pause = Duration.ZERO;
  }

  private static Duration pause(Keys step, String text) {
    Matcher time = TIME.matcher(text);
    if (time.matches()) {
      long number = Long.parseLong(time.group(1));
      Duration duration =
          switch (time.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
          };
      if (!duration.isZero() && duration.compareTo(LONGEST) <= 0) {
        return duration;
      }
    }
    throw step.problem(PAUSE, "a pause is like 500ms, 2s or 1m, up to an hour, not '" + text + "'");
  }

  private static List<Take> takes(Keys takes) {
    return takes.names().stream().map(name -> take(takes, name)).toList();
  }

  private static Take take(Keys takes, String name) {
    Keys take = takes.named(name, "id");
    take.only(TakeKind.keys());
    Optional<String> within =
        take.get(TakeKind.HEADER.key()).isPresent()
            ? expression(take, TakeKind.REGEX)
            : Optional.empty();
    List<TakeKind> kinds =
        List.of(TakeKind.values()).stream()
            .filter(kind -> take.get(kind.key()).isPresent())
            .filter(kind -> kind != TakeKind.REGEX || within.isEmpty())
            .toList();
    if (kinds.size() != 1) {
      throw take.problem(
          "", "a value is found in one way, such as { json: \"$.id\" } or { header: Location }");
    }
    return new Take(name, kinds.get(0), expression(take, kinds.get(0)).orElseThrow(), within);
  }

  private static Optional<String> expression(Keys take, TakeKind kind) {
    Optional<String> written = take.text(kind.key());
    if (written.isPresent() && !kind.reads(written.get())) {
      throw take.problem(kind.key(), "this is " + kind.lacks() + ": " + written.get());
    }
    return written;
  }
}
