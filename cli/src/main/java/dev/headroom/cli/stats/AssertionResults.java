package dev.headroom.cli.stats;

import io.gatling.commons.stats.OK$;
import io.gatling.commons.stats.Status;
import io.gatling.commons.stats.assertion.Assertion;
import io.gatling.shared.model.assertion.AssertionMessage;
import io.gatling.shared.model.assertion.AssertionPicklers;
import io.gatling.shared.model.assertion.AssertionResult;
import io.gatling.shared.model.assertion.AssertionStatsRepository;
import io.gatling.shared.model.assertion.AssertionStatsRepository$StatsPath$Group;
import io.gatling.shared.model.assertion.AssertionStatsRepository$StatsPath$Request;
import io.gatling.shared.model.assertion.AssertionValidator;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What became of a simulation's assertions: read and judged by Gatling's own classes, over figures
 * that are exact. Two of them, written in Scala, go by their binary names in Java.
 */
final class AssertionResults implements AssertionStatsRepository {
  private static final String SEPARATOR = " / ";

  /**
   * Releases whose assertions are written as the present one reads them: all but 3.13.0, which
   * numbers their kinds in another way, and cannot read them itself.
   */
  private static final Pattern READABLE = Pattern.compile("3\\.(1[0-2]\\.|13\\.[1-9]|1[45]\\.).*");

  private final LogStats stats;

  private AssertionResults(LogStats stats) {
    this.stats = stats;
  }

  /**
   * An assertion and whether it held.
   *
   * @param text as Gatling says it
   * @param problem what was measured instead; empty if it held
   */
  record Result(String text, Optional<String> problem) {}

  /** Whether the assertions of a log can be read at all. */
  static boolean areReadable(LogStats stats) {
    return READABLE.matcher(stats.run().version()).matches();
  }

  /** In the simulation's order; none if it asserts nothing. */
  static List<Result> of(LogStats stats) {
    if (!areReadable(stats)) {
      return List.of();
    }
    List<Assertion> assertions =
        stats.run().assertions().stream().map(AssertionResults::unpickled).toList();
    List<AssertionResult> results =
        CollectionConverters.asJava(
            new AssertionValidator(new AssertionResults(stats))
                .validateAssertions(CollectionConverters.asScala(assertions).toList()));
    return results.stream().map(AssertionResults::result).toList();
  }

  private static Assertion unpickled(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return AssertionPicklers.AssertionPickler().unpickle(boopickle.UnpickleState.apply(buffer));
  }

  private static Result result(AssertionResult result) {
    String text = AssertionMessage.message(result.assertion());
    if (result.success()) {
      return new Result(text, Optional.empty());
    }
    String problem =
        result instanceof AssertionResult.Resolved resolved
            ? "measured: " + resolved.actualValue()
            : result instanceof AssertionResult.ResolutionError error
                ? error.error()
                : "it did not hold";
    return new Result(text, Optional.of(problem));
  }

  @Override
  public scala.collection.immutable.List<AssertionStatsRepository$StatsPath$Request>
      allRequestPaths() {
    return scala(stats.requests().keySet().stream().map(AssertionResults::path).toList());
  }

  @Override
  public Option<StatsPath> findPathByParts(scala.collection.immutable.List<String> parts) {
    String name = String.join(SEPARATOR, CollectionConverters.asJava(parts));
    if (stats.requests().containsKey(name)) {
      return Option.apply(path(name));
    }
    return stats.groups().containsKey(name)
        ? Option.apply(new AssertionStatsRepository$StatsPath$Group(parts))
        : Option.empty();
  }

  @Override
  public Option<Stats> requestGeneralStats(
      scala.collection.immutable.List<String> group,
      Option<String> request,
      Option<Status> status) {
    if (request.isEmpty()) {
      return some(stats.all(), status);
    }
    List<String> parts = new ArrayList<>(CollectionConverters.asJava(group));
    parts.add(request.get());
    return some(stats.requests(), String.join(SEPARATOR, parts), status);
  }

  @Override
  public Option<Stats> groupCumulatedResponseTimeGeneralStats(
      scala.collection.immutable.List<String> group, Option<Status> status) {
    return some(stats.groups(), String.join(SEPARATOR, CollectionConverters.asJava(group)), status);
  }

  private Option<Stats> some(Map<String, RequestStats> among, String name, Option<Status> status) {
    RequestStats found = among.get(name);
    return found == null ? Option.empty() : some(found, status);
  }

  private Option<Stats> some(RequestStats request, Option<Status> status) {
    RequestStats.Times times = times(request, status);
    return Option.apply(
        new Stats(
            (int) times.minMillis(),
            (int) times.maxMillis(),
            times.count(),
            (int) times.meanMillis(),
            (int) times.standardDeviationMillis(),
            percentile -> (int) times.percentileMillis((Double) percentile),
            times.count() / stats.seconds()));
  }

  private static RequestStats.Times times(RequestStats request, Option<Status> status) {
    if (status.isEmpty()) {
      return request.all();
    }
    return status.get() == OK$.MODULE$ ? request.ok() : request.failed();
  }

  private static AssertionStatsRepository$StatsPath$Request path(String name) {
    List<String> parts = Arrays.asList(name.split(SEPARATOR));
    int last = parts.size() - 1;
    return new AssertionStatsRepository$StatsPath$Request(
        scala(parts.subList(0, last)), parts.get(last));
  }

  private static <T> scala.collection.immutable.List<T> scala(List<T> list) {
    return CollectionConverters.asScala(list).toList();
  }
}
