package com.example.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something that can be ordered. */
@Entity
public class Item {
  @Id private Long id;
  private String title;
  private int priceCents;

  public Long getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public int getPriceCents() {
    return priceCents;
  }
}
