package com.example.shop.flaw;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Takes a connection now and then and does not give it back. */
@Component
@ConditionalOnProperty(name = "shop.flaw", havingValue = "lost-connection")
public class LostConnection implements SideWork {
  private static final int EVERY = 400;

  private final DataSource database;
  private final AtomicInteger requests = new AtomicInteger();
  private final List<Connection> lost = new CopyOnWriteArrayList<>();

  LostConnection(DataSource database) {
    this.database = database;
  }

  @Override
  public void run() throws SQLException {
    if (requests.incrementAndGet() % EVERY == 0) {
      lost.add(database.getConnection());
    }
  }
}
