package com.example.gated;

import java.util.List;

/** The planted regression: looks at one article after the other. */
final class ScannedPrices implements PriceList {
  private final int[] numbers;
  private final int[] cents;

  ScannedPrices(List<Article> articles) {
    numbers = articles.stream().mapToInt(Article::number).toArray();
    cents = articles.stream().mapToInt(Article::cents).toArray();
  }

  @Override
  public int priceOf(int article) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == article) {
        return cents[i];
      }
    }
    throw new IllegalArgumentException("no article " + article);
  }
}
