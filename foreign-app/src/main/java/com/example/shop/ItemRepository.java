package com.example.shop;

import org.springframework.data.jpa.repository.JpaRepository;

/** Items. */
public interface ItemRepository extends JpaRepository<Item, Long> {}
