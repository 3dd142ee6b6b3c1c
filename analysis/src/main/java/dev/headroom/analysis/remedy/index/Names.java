package dev.headroom.analysis.remedy.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.schema.Column;

/** Names of tables and columns, as they are compared. */
final class Names {
  private Names() {}

  /** Without the quotes that a statement puts around it. */
  static String bare(String name) {
    return name.replaceAll("[`\"]", "");
  }

  static String of(Column column) {
    return bare(column.getColumnName());
  }

  static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** Those that are not among others, each once; names of columns are alike in any case. */
  static List<String> without(List<String> taken, List<String> names) {
    List<String> seen = new ArrayList<>(lower(taken));
    return names.stream()
        .filter(
            name -> {
              String lower = name.toLowerCase(Locale.ROOT);
              return !seen.contains(lower) && seen.add(lower);
            })
        .toList();
  }
}
