package dev.headroom.reference.fault.compute;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.util.Optional;
import java.util.regex.Pattern;

/** A pattern that tries every way of cutting a word into parts, on one kind of request. */
public final class RegexBacktracking implements Fault {
  private static final String ROUTE = "/posts/{id}";

  /** With a letter more it takes twice as long; so many take some milliseconds. */
  private static final String WORD = "aaaaaaaaaaaaaaaa!";

  private static final int TIMES = 3;

  @Override
  public String id() {
    return "regex-backtracking";
  }

  @Override
  public String whatItDoes() {
    return "a request for a post matches a pattern that backtracks, thousands of steps a word";
  }

  @Override
  public String evidenceItLeaves() {
    return "CPU samples in the platform's patterns, called from one method, on one kind of request";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    int times = strength.times(TIMES);
    return ExtraWork.before(
        request -> {
          if (request.route().equals(ROUTE)) {
            boolean isClean = Moderation.isClean(WORD, times);
            request.context().header("Clean", Boolean.toString(isClean));
          }
        });
  }

  /**
   * Looks for a text that ends with a word said twice. For a pattern that refers back, the platform
   * does not keep in mind which ways it has tried.
   */
  private static final class Moderation {
    private static final Pattern WORDS = Pattern.compile("(\\w+\\s?)+\\1");

    private static boolean isClean(String text, int times) {
      boolean clean = true;
      for (int i = 0; i < times; i++) {
        clean &= WORDS.matcher(text).matches();
      }
      return clean;
    }
  }
}
