package dev.headroom.load.mix;

import dev.headroom.load.option.InvalidOptionException;
import dev.headroom.load.traffic.NumberedDraws;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

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
  private final AtomicLong drawn = new AtomicLong();

  private RequestMix(List<RequestTemplate> templates, OptionalInt readsPerWrite, long seed) {
    this.templates = List.copyOf(templates);
    this.all = KindSource.of(templates, template -> true);
    this.reads = KindSource.of(templates, template -> !template.isWrite());
    this.writes = KindSource.of(templates, RequestTemplate::isWrite);
    this.readsPerWrite = readsPerWrite;
    this.seed = seed;
    if (readsPerWrite.isPresent() && (reads.isEmpty() || writes.isEmpty())) {
      throw new InvalidOptionException(
          MixOptions.READS_PER_WRITE,
          readsPerWrite.getAsInt(),
          "left out, or the requests must have reads and writes (POST, PUT, PATCH, DELETE)");
    }
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
  public DrawnRequest draw() {
    return draw(drawn.incrementAndGet(), 0);
  }

  @Override
  public DrawnRequest draw(long number, double seconds) {
    SplittableRandom random = NumberedDraws.of(seed, number);
    int kind = kinds(number).draw(random);
    RequestTemplate template = templates.get(kind);
    String path = template.path().draw(random, seconds);
    return new DrawnRequest(
        kind, path, template.body().map(body -> body.draw(random, seconds)).orElse(""));
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
