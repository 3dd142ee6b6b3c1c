package com.example.gated;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds an article by its number. */
final class IndexedPrices implements PriceList {
  private final Map<Integer, Article> articles;

  IndexedPrices(List<Article> articles) {
    this.articles = articles.stream().collect(Collectors.toMap(Article::number, one -> one));
  }

  @Override
  public int priceOf(int article) {
    Article found = articles.get(article);
    if (found == null) {
      throw new IllegalArgumentException("no article " + article);
    }
    return found.cents();
  }
}
