package com.example.shop.flaw;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Something that takes long and needs no CPU. */
@Component
@ConditionalOnProperty(name = "shop.flaw", havingValue = "slow-work")
public class Recommendations implements SideWork {
  private static final int MILLIS = 60;

  @Override
  public void run() throws InterruptedException {
    Thread.sleep(MILLIS);
  }
}
