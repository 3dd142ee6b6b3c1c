package dev.headroom.load.mix;

import dev.headroom.load.key.Popularity;
import dev.headroom.load.option.OptionReader;
import dev.headroom.load.system.TrafficPart;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the requests are.
 *
 * @param users highest user id of the reference service
 * @param posts highest post id that its seed data have
 * @param seed of every draw: the same seed gives the same requests in the same order of numbers
 * @param requests a weighted list of requests of some other service, see {@link MixParser}
 * @param part what a system's file says of its requests and journeys, if anything
 * @param popularity of ids
 * @param readsPerWrite reads to each write, kept exactly; as the weights say if empty
 */
public record MixOptions(
    int users,
    int posts,
    long seed,
    Optional<String> requests,
    TrafficPart part,
    Popularity popularity,
    OptionalInt readsPerWrite) {
  public static final String USERS = "users";
  public static final String POSTS = "posts";
  public static final String SEED = "seed";
  public static final String REQUESTS = "requests";
  public static final String READS_PER_WRITE = "readsPerWrite";

  private static final int HIGHEST_ID = 10_000_000;
  private static final int HIGHEST_RATIO = 1_000_000;

  public MixOptions {
    // Read once here, so that a bad list is refused before anything is started.
    requests.ifPresent(list -> MixParser.parse(list, popularity));
  }

  /**
   * @param part of a system's file
   */
  public static MixOptions read(OptionReader reader, TrafficPart part) {
    int ratio = reader.whole(READS_PER_WRITE, 0, 0, HIGHEST_RATIO);
    return new MixOptions(
        reader.whole(USERS, 1_000, 1, HIGHEST_ID),
        reader.whole(POSTS, 20_000, 1, HIGHEST_ID),
        reader.whole(SEED, 1L, Long.MIN_VALUE, Long.MAX_VALUE),
        reader.text(REQUESTS),
        part,
        Popularity.read(reader),
        ratio == 0 ? OptionalInt.empty() : OptionalInt.of(ratio));
  }

  /** What is sent: of the list, else of the file; empty if neither says anything. */
  Optional<List<RequestTemplate>> given() {
    if (requests.isEmpty() && !part.saysWhatIsSent()) {
      return Optional.empty();
    }
    return Optional.of(
        requests
            .map(list -> MixParser.parse(list, popularity))
            .orElseGet(() -> FileMix.templates(part, popularity, seed)));
  }

  /**
   * How many requests an arrival sends on average. Rates are of requests, so that an arrival that
   * starts a journey of four comes a fourth as often.
   */
  public double requestsPerArrival() {
    return requests.isPresent() ? 1 : part.requestsPerArrival();
  }
}
