package dev.headroom.load.mix;

import dev.headroom.load.key.Popularity;
import dev.headroom.load.option.OptionReader;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the requests are.
 *
 * @param users highest user id of the reference service
 * @param posts highest post id that its seed data have
 * @param seed of every draw: the same seed gives the same requests in the same order of numbers
 * @param requests a weighted list of requests of some other service, see {@link MixParser}
 * @param popularity of ids
 * @param readsPerWrite reads to each write, kept exactly; as the weights say if empty
 */
public record MixOptions(
    int users,
    int posts,
    long seed,
    Optional<String> requests,
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

  public static MixOptions read(OptionReader reader) {
    int ratio = reader.whole(READS_PER_WRITE, 0, 0, HIGHEST_RATIO);
    return new MixOptions(
        reader.whole(USERS, 1_000, 1, HIGHEST_ID),
        reader.whole(POSTS, 20_000, 1, HIGHEST_ID),
        reader.whole(SEED, 1L, Long.MIN_VALUE, Long.MAX_VALUE),
        reader.text(REQUESTS),
        Popularity.read(reader),
        ratio == 0 ? OptionalInt.empty() : OptionalInt.of(ratio));
  }
}
