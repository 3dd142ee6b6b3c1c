package dev.headroom.analysis.diagnosis;

import dev.headroom.analysis.math.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something that is said of a run, as a program reads it: which of a closed set of things, of what,
 * and the figures. The sentence for people is made from it where it is shown.
 *
 * @param <C> the closed set, whose constants say which names and values they come with
 * @param code what is said
 * @param names what it is said of, by what they are: {@code plateau}, {@code resource} …
 * @param values its figures
 */
public record Remark<C extends Enum<C>>(C code, Map<String, String> names, List<Quantity> values) {
  public Remark {
    names = Collections.unmodifiableMap(new TreeMap<>(names == null ? Map.of() : names));
    values = values == null ? List.of() : List.copyOf(values);
  }

  /** One without names and figures. */
  public static <C extends Enum<C>> Remark<C> of(C code) {
    return new Remark<>(code, Map.of(), List.of());
  }

  /** The same with a name. */
  public Remark<C> name(String what, Object name) {
    Map<String, String> more = new TreeMap<>(names);
    more.put(what, name.toString());
    return new Remark<>(code, more, values);
  }

  /** The same with a figure. */
  public Remark<C> value(String what, double value, String unit) {
    List<Quantity> more = new ArrayList<>(values);
    more.add(new Quantity(what, value, unit));
    return new Remark<>(code, names, more);
  }

  /** The same with a figure multiplied. */
  public Remark<C> times(String what, double factor) {
    return new Remark<>(
        code,
        names,
        values.stream()
            .map(
                one ->
                    one.code().equals(what)
                        ? new Quantity(what, factor * one.value(), one.unit())
                        : one)
            .toList());
  }

  /** A name; empty if it has none of that kind. */
  public Optional<String> name(String what) {
    return Optional.ofNullable(names.get(what));
  }

  /** Whether it has a figure of that code. */
  public boolean hasValue(String what) {
    return values.stream().anyMatch(value -> value.code().equals(what));
  }

  /** A figure; NaN if it has none of that code. */
  public double value(String what) {
    return Quantity.valueIn(values, what);
  }
}
