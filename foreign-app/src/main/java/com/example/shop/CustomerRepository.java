package com.example.shop;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Customers. */
public interface CustomerRepository extends JpaRepository<Customer, Long> {
  List<Customer> findTop10ByNameStartingWith(String prefix);
}
