package com.example.gated;

/** What articles cost. */
interface PriceList {
  /**
   * In cents.
   *
   * @throws IllegalArgumentException if there is no such article
   */
  int priceOf(int article);
}
