package dev.headroom.load.option;

/**
 * The closed runs: a fixed number of users, each of which waits for its answer.
 *
 * @param stepSeconds length of a step of the probe
 * @param leastUsers where the doubling of the probe begins
 * @param maxUsers where it ends
 * @param warmUpUsers concurrent users of the warm-up
 * @param warmUpSeconds the longest that the warm-up may take
 */
public record ClosedOptions(
    int stepSeconds, int leastUsers, int maxUsers, int warmUpUsers, int warmUpSeconds) {
  public static final String STEP_SECONDS = "stepSeconds";
  public static final String LEAST_USERS = "leastUsers";
  public static final String MAX_USERS = "maxUsers";
  public static final String WARM_UP_USERS = "warmUpUsers";
  public static final String WARM_UP_SECONDS = "warmUpSeconds";

  public static ClosedOptions read(OptionReader reader) {
    int maxUsers = reader.whole(MAX_USERS, 256, 1, 100_000);
    return new ClosedOptions(
        reader.whole(STEP_SECONDS, 4, 1, 3_600),
        reader.whole(LEAST_USERS, 1, 1, maxUsers),
        maxUsers,
        reader.whole(WARM_UP_USERS, 8, 1, 100_000),
        reader.whole(WARM_UP_SECONDS, 40, 1, 3_600));
  }

  public ClosedOptions atMost(int users) {
    return new ClosedOptions(
        stepSeconds,
        Math.min(leastUsers, users),
        Math.min(maxUsers, users),
        Math.min(warmUpUsers, users),
        warmUpSeconds);
  }
}
