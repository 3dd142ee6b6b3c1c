package dev.headroom.run.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a constant of a closed set is spelt in files: in small letters, its words joined by hyphens.
 */
public final class CodeName {
  private CodeName() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that is spelt so; empty if there is none, as in a file of a newer version. */
  public static <E extends Enum<E>> Optional<E> find(Class<E> set, String code) {
    return Arrays.stream(set.getEnumConstants())
        .filter(constant -> of(constant).equals(code))
        .findFirst();
  }
}
