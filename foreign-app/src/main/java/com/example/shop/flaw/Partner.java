package com.example.shop.flaw;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks another service. */
@Component
@ConditionalOnProperty(name = "shop.flaw", havingValue = "partner")
public class Partner implements SideWork {
  private final RestClient client;

  Partner(@Value("${shop.partner}") String url) {
    client = RestClient.create(url);
  }

  @Override
  public void run() {
    client.get().uri("/").retrieve().toBodilessEntity();
  }
}
