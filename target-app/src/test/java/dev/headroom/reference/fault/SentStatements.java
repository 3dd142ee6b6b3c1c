package dev.headroom.reference.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database that notes what it is sent, and does nothing. */
public final class SentStatements {
  private final List<String> sent = new ArrayList<>();
  private final Deque<SQLException> failures = new ArrayDeque<>();
  private int rows = Integer.MAX_VALUE;

  /** In order; commits and rollbacks too. */
  public List<String> sent() {
    return List.copyOf(sent);
  }

  /** The next statement fails like that. */
  public SentStatements failsOnce(SQLException failure) {
    failures.add(failure);
    return this;
  }

  /** Every answer ends after so many rows; without a number it never does. */
  public SentStatements withRows(int number) {
    rows = number;
    return this;
  }

  public DataSource database() {
    return proxy(DataSource.class, (self, method, arguments) -> connection());
  }

  private Connection connection() {
    return proxy(
        Connection.class,
        (self, method, arguments) -> {
          switch (method.getName()) {
            case "createStatement":
              return statement(Statement.class, "");
            case "prepareStatement":
              return statement(PreparedStatement.class, (String) arguments[0]);
            case "commit", "rollback":
              sent.add(method.getName());
              return null;
            default:
              return null;
          }
        });
  }

  private <T> T statement(Class<T> type, String prepared) {
    return proxy(
        type,
        (self, method, arguments) -> {
          if (!method.getName().startsWith("execute")) {
            return null;
          }
          sent.add(arguments == null ? prepared : (String) arguments[0]);
          if (!failures.isEmpty()) {
            throw failures.remove();
          }
          return method.getName().equals("executeQuery") ? answer() : 1;
        });
  }

  private ResultSet answer() {
    AtomicInteger left = new AtomicInteger(rows);
    return proxy(
        ResultSet.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "next" -> left.getAndDecrement() > 0;
              case "getLong" -> 1L;
              default -> null;
            });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            SentStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
