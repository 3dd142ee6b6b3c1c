package dev.headroom.analysis.examiner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scores as tables for a document. */
public final class ScoreTable {
  private static final String AHEAD = " ▲";
  private static final String NONE = "–";

  private ScoreTable() {}

  /** All tables, line by line. */
  public static List<String> lines(Scores scores) {
    List<String> lines = new ArrayList<>();
    lines.addAll(diagnosis(scores));
    lines.add("");
    lines.addAll(others(scores));
    lines.add("");
    lines.add("right resource and cause: " + withInterval(scores.all().top1()));
    lines.add("right resource among the first three: " + withInterval(scores.all().top3()));
    lines.add("next binder: " + withInterval(scores.all().next()));
    lines.add("healthy systems falsely accused: " + withInterval(scores.falselyAccused()));
    lines.addAll(promises(scores.all().gain()));
    lines.add(
        "seconds of load until the verdict is right for good, median: "
            + seconds(scores.all().secondsToName()));
    lines.add(
        "of the verdicts that are 85 to 95 % sure, right: " + withInterval(scores.sure().right()));
    lines.add("");
    lines.add("| said of itself | verdicts | on average | right |");
    lines.add("|---|---|---|---|");
    scores.calibration().forEach(bin -> lines.add(row(bin)));
    return lines;
  }

  /** How right promises were, in a few sentences. */
  public static List<String> promises(Score.Promises gain) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "promised gains within their 90 % interval: "
            + withInterval(gain.within())
            + " of "
            + gain.within().all()
            + ", half of them off by less than "
            + gain.error().map(ScoreTable::percent).orElse(NONE)
            + ", nine in ten by less than "
            + gain.mostError().map(ScoreTable::percent).orElse(NONE));
    sentences.add(
        "p99 at four fifths of the new limit, forecast within a factor of 1.5: "
            + withInterval(gain.tailNear())
            + ", within its 90 % interval: "
            + withInterval(gain.tailWithin())
            + " of "
            + gain.tailWithin().all());
    if (gain.tailRepeatable().all() > 0) {
      sentences.add(
          "p99 of the same system measured twice, within a factor of 1.5: "
              + withInterval(gain.tailRepeatable()));
    }
    return sentences;
  }

  private static List<String> diagnosis(Scores scores) {
    List<String> lines = new ArrayList<>();
    lines.add(
        row(
            List.of(
                "system",
                "number",
                "resource",
                "and cause",
                "top 3",
                "next",
                "gain off by",
                "within",
                "s to name")));
    lines.add("|---|---|---|---|---|---|---|---|---|");
    scores.byFault().forEach((fault, score) -> lines.add(diagnosis(fault, score)));
    lines.add(diagnosis("all", scores.all()));
    return lines;
  }

  private static String diagnosis(String name, Score score) {
    return row(
        List.of(
            name,
            Long.toString(score.top1().all()),
            score.resource().toString(),
            withInterval(score.top1()),
            score.top3().toString(),
            score.next().toString(),
            score.gain().error().map(ScoreTable::percent).orElse(NONE),
            score.gain().within().toString(),
            seconds(score.secondsToName())));
  }

  /** The resource alone, by the diagnosis and by others. */
  private static List<String> others(Scores scores) {
    List<String> ids = List.copyOf(scores.all().baselines().keySet());
    List<String> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("system", "diagnosis"));
    head.addAll(ids);
    lines.add(row(head));
    lines.add("|---".repeat(head.size()) + "|");
    scores.byFault().forEach((fault, score) -> lines.add(others(fault, score, ids)));
    scores
        .byFamily()
        .forEach((family, score) -> lines.add(others("all " + family.words(), score, ids)));
    lines.add(others("all", scores.all(), ids));
    lines.add("");
    lines.add(AHEAD.strip() + " names the resource more often than the diagnosis does");
    return lines;
  }

  private static String others(String name, Score score, List<String> ids) {
    List<String> cells = new ArrayList<>(List.of(name, score.resource().toString()));
    List<String> ahead = score.ahead();
    ids.stream()
        .map(
            id ->
                Optional.ofNullable(score.baselines().get(id)).map(Share::toString).orElse(NONE)
                    + (ahead.contains(id) ? AHEAD : ""))
        .forEach(cells::add);
    return row(cells);
  }

  private static String row(Scores.Calibration bin) {
    return String.format(
        Locale.ROOT,
        "| %.0f to %.0f %% | %d | %.0f %% | %s |",
        100 * bin.from(),
        100 * bin.to(),
        bin.right().all(),
        100 * bin.said(),
        withInterval(bin.right()));
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String withInterval(Share share) {
    return share + " " + share.range();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static String seconds(Optional<Double> seconds) {
    return seconds.map(s -> String.format(Locale.ROOT, "%.0f", s)).orElse(NONE);
  }
}
