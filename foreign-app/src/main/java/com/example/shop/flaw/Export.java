package com.example.shop.flaw;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A new mapper for each of a few products, which learns every type anew. */
@Component
@ConditionalOnProperty(name = "shop.flaw", havingValue = "export")
public class Export implements SideWork {
  private static final int PRODUCTS = 5;

  private record Product(String title, int cents, List<String> tags, Map<String, Integer> stock) {}

  private volatile int last;

  @Override
  public void run() throws JsonProcessingException {
    for (int i = 0; i < PRODUCTS; i++) {
      ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
      Product product = new Product("item", i, List.of("a", "b"), Map.of("here", 1));
      last = mapper.writeValueAsString(product).length();
    }
  }
}
