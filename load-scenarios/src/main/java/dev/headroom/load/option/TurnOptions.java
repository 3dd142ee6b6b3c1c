package dev.headroom.load.option;

import java.net.URI;

/**
 * The comparison of two systems in turn.
 *
 * @param otherBaseUrl where the changed system answers; the one before the change is at {@link
 *     TargetOptions#baseUrl()}
 * @param users concurrent users
 * @param seconds length of a turn
 * @param pairs how many turns each of the two has
 */
public record TurnOptions(URI otherBaseUrl, int users, int seconds, int pairs) {
  public static final String OTHER_BASE_URL = "otherBaseUrl";
  public static final String TURN_USERS = "turnUsers";
  public static final String TURN_SECONDS = "turnSeconds";
  public static final String TURN_PAIRS = "turnPairs";

  public static TurnOptions read(OptionReader reader) {
    return new TurnOptions(
        reader.httpUri(OTHER_BASE_URL, "http://127.0.0.1:8081"),
        reader.whole(TURN_USERS, 32, 1, 100_000),
        reader.whole(TURN_SECONDS, 3, 1, 3_600),
        reader.whole(TURN_PAIRS, 6, 1, 1_000));
  }
}
