package dev.headroom.dashboards.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A plain table: a caption, headed columns, rows headed by their first cell. The caption stands
 * above what scrolls, for within it a narrow screen would cut it off.
 */
public final class Table {
  /**
   * One column.
   *
   * @param number whether its cells are figures, which stand to the right
   */
  private record Column(String title, boolean number) {}

  private final String caption;
  private String style = "scroll";
  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String caption) {
    this.caption = caption;
  }

  public Table text(String title) {
    columns.add(new Column(title, false));
    return this;
  }

  public Table number(String title) {
    columns.add(new Column(title, true));
    return this;
  }

  /** On a narrow screen each row's cells stand below one another, beside their titles. */
  public Table stacked() {
    style = "scroll stacked";
    return this;
  }

  public void row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells, " + columns.size() + " columns");
    }
    rows.add(List.of(cells));
  }

  /** Adds the table; nothing if it has no rows. */
  public void write(Html html) {
    if (rows.isEmpty()) {
      return;
    }
    html.element("p", caption, "class", "muted caption");
    html.open("div", "class", style, "tabindex", "0", "role", "region", "aria-label", caption);
    html.open("table", "aria-label", caption).open("thead").open("tr");
    for (Column column : columns) {
      html.element("th", column.title(), "scope", "col", "class", kind(column));
    }
    html.close("tr").close("thead").newLine().open("tbody");
    rows.forEach(row -> row(row, html));
    html.close("tbody").close("table").close("div").newLine();
  }

  private void row(List<String> row, Html html) {
    html.open("tr").element("th", row.get(0), "scope", "row");
    for (int i = 1; i < row.size(); i++) {
      Column column = columns.get(i);
      html.element("td", row.get(i), "class", kind(column), "data-label", column.title());
    }
    html.close("tr").newLine();
  }

  private static String kind(Column column) {
    return column.number() ? "number" : "text";
  }
}
