package com.example.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order. */
@Entity
public class Purchase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Customer customer;

  private Instant placedAt;

  @OneToMany(mappedBy = "purchase", cascade = CascadeType.ALL)
  private List<Line> lines = new ArrayList<>();

  protected Purchase() {}

  Purchase(Customer customer, Instant placedAt) {
    this.customer = customer;
    this.placedAt = placedAt;
  }

  void add(Item item, int quantity) {
    lines.add(new Line(this, item, quantity));
  }

  public Long getId() {
    return id;
  }

  public Customer getCustomer() {
    return customer;
  }

  public Instant getPlacedAt() {
    return placedAt;
  }

  public List<Line> getLines() {
    return lines;
  }
}
