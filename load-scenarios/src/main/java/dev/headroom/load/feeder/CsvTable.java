package dev.headroom.load.feeder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.simpleflatmapper.lightningcsv.CsvParser;

/** Comma-separated values (RFC 4180) in UTF-8, whose first line names the columns. */
public final class CsvTable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Path file;
  private int line = 1;
  private int next = 1;

  private CsvTable(Path file) {
    this.file = file;
  }

  /**
   * @throws FeederException naming the file, and the line where there is one
   */
  public static Table read(Path file) {
    return TableFile.read(file, text -> new CsvTable(file).table(CsvParser.iterator(text)));
  }

  private Table table(Iterator<String[]> lines) {
    List<String> columns = header(lines);
    int named = line;
    List<List<String>> rows = new ArrayList<>();
    while (lines.hasNext()) {
      List<String> values = values(lines);
      if (values.size() == 1 && values.get(0).isBlank()) {
        continue;
      }
      if (values.size() != columns.size()) {
        throw problem(columns.size() + " values are expected, and not " + values.size());
      }
      if (rows.size() == Table.MOST_ROWS) {
        throw problem("more than " + Table.MOST_ROWS + " rows; take a part of them");
      }
      rows.add(values);
    }
    if (rows.isEmpty()) {
      throw problem("there is no row below the names of the columns");
    }
    return new Table(columns, named, rows);
  }

  private List<String> header(Iterator<String[]> lines) {
    if (!lines.hasNext()) {
      throw problem("it is empty; the first line names the columns");
    }
    List<String> columns =
        values(lines).stream().map(name -> name.replace(BYTE_ORDER_MARK, "").trim()).toList();
    if (columns.stream().anyMatch(String::isEmpty)) {
      throw problem("a column has no name");
    }
    if (columns.stream().distinct().count() < columns.size()) {
      throw problem("two columns have one name");
    }
    return columns;
  }

  private List<String> values(Iterator<String[]> lines) {
    List<String> values = Arrays.asList(lines.next());
    line = next;
    // A value in quotes may go over several lines.
    next += 1 + (int) values.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    return values;
  }

  private FeederException problem(String problem) {
    return new FeederException(file, line, problem);
  }
}
