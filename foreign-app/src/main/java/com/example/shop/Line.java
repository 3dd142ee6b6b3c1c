package com.example.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** So many of an item, in an order. */
@Entity
public class Line {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Purchase purchase;

  @ManyToOne(fetch = FetchType.LAZY)
  private Item item;

  private int quantity;

  protected Line() {}

  Line(Purchase purchase, Item item, int quantity) {
    this.purchase = purchase;
    this.item = item;
    this.quantity = quantity;
  }

  public Long getId() {
    return id;
  }

  public Purchase getPurchase() {
    return purchase;
  }

  public Item getItem() {
    return item;
  }

  public int getQuantity() {
    return quantity;
  }
}
