package dev.headroom.load.mix;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Draws requests by weight. Thread-safe, and deterministic by number: the n-th draw depends on the
 * seed and n alone, however many threads draw, so two runs with one seed send the same requests.
 */
public final class RequestMix {
  /** The golden gamma of SplittableRandom: neighbouring numbers give unrelated streams. */
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private final List<RequestTemplate> templates;
  private final double[] cumulative;
  private final long seed;
  private final AtomicLong drawn = new AtomicLong();

  RequestMix(List<RequestTemplate> templates, long seed) {
    this.templates = List.copyOf(templates);
    this.seed = seed;
    this.cumulative = new double[templates.size()];
    double sum = 0;
    for (int i = 0; i < cumulative.length; i++) {
      sum += templates.get(i).weight();
      cumulative[i] = sum;
    }
  }

  public static RequestMix of(MixOptions options) {
    return new RequestMix(
        options.requests().map(MixParser::parse).orElseGet(() -> ContentMix.templates(options)),
        options.seed());
  }

  public List<RequestTemplate> templates() {
    return templates;
  }

  public DrawnRequest draw() {
    SplittableRandom random = new SplittableRandom(seed + GAMMA * drawn.incrementAndGet());
    int kind = kind(random.nextDouble() * cumulative[cumulative.length - 1]);
    RequestTemplate template = templates.get(kind);
    String path = template.path().draw(random);
    return new DrawnRequest(kind, path, template.body().map(b -> b.draw(random)).orElse(""));
  }

  private int kind(double point) {
    for (int i = 0; i < cumulative.length - 1; i++) {
      if (point < cumulative[i]) {
        return i;
      }
    }
    return cumulative.length - 1;
  }
}
