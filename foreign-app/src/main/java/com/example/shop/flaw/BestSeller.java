package com.example.shop.flaw;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts in one row, whose lock is held while something else is done. */
@Component
@ConditionalOnProperty(name = "shop.flaw", havingValue = "best-seller")
public class BestSeller implements SideWork {
  private static final int MILLIS = 15;

  private final JdbcTemplate database;

  BestSeller(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  @Transactional
  public void run() throws InterruptedException {
    database.update("UPDATE item SET sold = sold + 1 WHERE id = ?", 1);
    Thread.sleep(MILLIS);
  }
}
