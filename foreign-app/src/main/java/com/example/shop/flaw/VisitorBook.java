package com.example.shop.flaw;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** One lock for all requests, held for some milliseconds. */
@Component
@ConditionalOnProperty(name = "shop.flaw", havingValue = "visitor-book")
public class VisitorBook implements SideWork {
  private static final int MILLIS = 12;

  @Override
  public synchronized void run() throws InterruptedException {
    Thread.sleep(MILLIS);
  }
}
