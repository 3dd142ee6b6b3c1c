package com.example.shop.flaw;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Takes a connection every few seconds and does not give it back. By time and not by requests, so
 * that a pool of ten outlives what warms the shop up, however quick it is, and is gone while it is
 * loaded.
 */
@Component
@ConditionalOnProperty(name = "shop.flaw", havingValue = "lost-connection")
public class LostConnection implements SideWork {
  private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(8);

  private final DataSource database;
  private final AtomicLong next = new AtomicLong(System.nanoTime() + EVERY_NANOS);
  private final List<Connection> lost = new CopyOnWriteArrayList<>();

  LostConnection(DataSource database) {
    this.database = database;
  }

  @Override
  public void run() throws SQLException {
    long due = next.get();
    if (System.nanoTime() - due >= 0 && next.compareAndSet(due, System.nanoTime() + EVERY_NANOS)) {
      lost.add(database.getConnection());
    }
  }
}
