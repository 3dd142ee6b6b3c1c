package com.example.shop;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Orders. */
public interface PurchaseRepository extends JpaRepository<Purchase, Long> {
  String WITH_LINES = " left join fetch p.lines l left join fetch l.item ";

  @Query("select p from Purchase p" + WITH_LINES + "where p.id = ?1")
  Optional<Purchase> findWhole(long id);

  List<Purchase> findTop20ByCustomerIdOrderByPlacedAtDesc(long customer);

  @Query(
      "select distinct p from Purchase p"
          + WITH_LINES
          + "where p.customer.id = ?1 order by p.placedAt desc")
  List<Purchase> findWholeOf(long customer);
}
