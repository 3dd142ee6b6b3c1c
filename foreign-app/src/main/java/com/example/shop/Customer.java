package com.example.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Somebody who orders. */
@Entity
public class Customer {
  @Id private Long id;
  private String name;
  private String email;

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public String getEmail() {
    return email;
  }
}
