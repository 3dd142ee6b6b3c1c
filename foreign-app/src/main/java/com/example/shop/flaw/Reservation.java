package com.example.shop.flaw;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A transaction that is open while something else is waited for. */
@Component
@ConditionalOnProperty(name = "shop.flaw", havingValue = "reservation")
public class Reservation implements SideWork {
  private static final int MILLIS = 60;

  private final JdbcTemplate database;

  Reservation(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  @Transactional
  public void run() throws InterruptedException {
    database.queryForObject("SELECT price_cents FROM item WHERE id = ?", Integer.class, 7);
    Thread.sleep(MILLIS);
  }
}
