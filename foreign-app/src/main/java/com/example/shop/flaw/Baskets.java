package com.example.shop.flaw;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Makes many small objects, keeps them for a while and uses few. */
@Component
@ConditionalOnProperty(name = "shop.flaw", havingValue = "baskets")
public class Baskets implements SideWork {
  private static final int ENTRIES = 60_000;

  private volatile int last;

  @Override
  public void run() {
    Map<Integer, String> basket = new TreeMap<>();
    for (int i = 0; i < ENTRIES; i++) {
      basket.put(i, new String("item"));
    }
    last = basket.size();
  }
}
