package dev.headroom.load.mix;

import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.template.Draw;
import dev.headroom.load.traffic.NumberedDraws;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * Draws requests by weight. Thread-safe, and deterministic by number: the n-th draw depends on the
 * seed and n alone, however many threads draw, so two runs with one seed send the same requests.
 *
 * <p>Where a ratio of reads to writes is asked for, every so many numbers hold exactly one write,
 * at a place that is drawn for each such block: drawn one by one, 60 writes of a minute would be 60
 * ± 8.
 */
public final class RequestMix implements RequestSource {
  private final List<RequestTemplate> templates;
  private final KindSource all;
  private final KindSource reads;
  private final KindSource writes;
  private final OptionalInt readsPerWrite;
  private final long seed;
  private final int[] left;

  private RequestMix(List<RequestTemplate> templates, OptionalInt readsPerWrite, long seed) {
    this.templates = List.copyOf(templates);
    this.left = left(templates);
    this.all = KindSource.of(templates, this::begins);
    this.reads = KindSource.of(templates, kind -> begins(kind) && !templates.get(kind).isWrite());
    this.writes = KindSource.of(templates, kind -> begins(kind) && templates.get(kind).isWrite());
    this.readsPerWrite = readsPerWrite;
    this.seed = seed;
    if (readsPerWrite.isPresent() && Arrays.stream(left).anyMatch(more -> more > 0)) {
      throw badRatio("left out where there are journeys, whose steps are what they are");
    }
    if (readsPerWrite.isPresent() && (reads.isEmpty() || writes.isEmpty())) {
      throw badRatio(
          "left out, or the requests must have reads and writes (POST, PUT, PATCH, DELETE)");
    }
  }

  private InvalidOptionException badRatio(String allowed) {
    return new InvalidOptionException(
        MixOptions.READS_PER_WRITE, readsPerWrite.getAsInt(), allowed);
  }

  /** Requests that follow each in its journey. */
  private static int[] left(List<RequestTemplate> templates) {
    int[] left = new int[templates.size()];
    for (int kind = left.length - 2; kind >= 0; kind--) {
      left[kind] = templates.get(kind).follow().isPresent() ? 1 + left[kind + 1] : 0;
    }
    return left;
  }

  /** Whether an arrival may begin with it. */
  private boolean begins(int kind) {
    return kind == 0 || left[kind - 1] == 0;
  }

  /**
   * @throws InvalidOptionException if a ratio is asked for and there are no reads or no writes
   */
  public static RequestMix of(MixOptions options) {
    return new RequestMix(
        options.given().orElseGet(() -> ContentMix.templates(options)),
        options.readsPerWrite(),
        options.seed());
  }

  @Override
  public List<RequestTemplate> templates() {
    return templates;
  }

  @Override
  public DrawnRequest draw(long number, double seconds) {
    SplittableRandom random = NumberedDraws.of(seed, number);
    int kind = kinds(number).draw(random);
    return request(kind, Draw.first(random, number, seconds));
  }

  private DrawnRequest request(int kind, Draw draw) {
    RequestTemplate template = templates.get(kind);
    String path = template.path().draw(draw);
    String body = template.body().isEmpty() ? "" : template.body().get().draw(draw);
    return new DrawnRequest(kind, path, body, headers(template, draw), following(kind, draw));
  }

  private static Map<String, String> headers(RequestTemplate template, Draw draw) {
    if (template.hasFixedHeaders()) {
      return Map.of();
    }
    Map<String, String> drawn = new HashMap<>();
    template
        .headers()
        .forEach(
            (name, value) -> {
              if (!value.isFixed()) {
                drawn.put(name, value.draw(draw));
              }
            });
    return drawn;
  }

  private Optional<Following> following(int kind, Draw draw) {
    return templates.get(kind).follow().map(pause -> new Rest(kind + 1, pause, draw));
  }

  /** Of a journey, from its step of that kind on. */
  private final class Rest implements Following {
    private final int kind;
    private final Duration pause;
    private final Draw draw;

    private Rest(int kind, Duration pause, Draw draw) {
      this.kind = kind;
      this.pause = pause;
      this.draw = draw;
    }

    @Override
    public Duration pause() {
      return pause;
    }

    @Override
    public int requests() {
      return 1 + left[kind];
    }

    @Override
    public DrawnRequest draw(UnaryOperator<String> taken) {
      return request(kind, draw.after(taken));
    }
  }

  private KindSource kinds(long number) {
    if (readsPerWrite.isEmpty()) {
      return all;
    }
    int block = readsPerWrite.getAsInt() + 1;
    int place = NumberedDraws.of(seed, -1 - number / block).nextInt(block);
    return number % block == place ? writes : reads;
  }
}
