package com.example.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be asked for and done. */
@Service
public class Orders {
  /** An order as it is sent. */
  public record Sent(Long id, Instant placedAt, List<SentLine> lines) {
    static Sent of(Purchase purchase) {
      return new Sent(
          purchase.getId(),
          purchase.getPlacedAt(),
          purchase.getLines().stream().map(SentLine::of).toList());
    }
  }

  /** A line of it. */
  public record SentLine(String title, int quantity, int cents) {
    static SentLine of(Line line) {
      Item item = line.getItem();
      return new SentLine(
          item.getTitle(), line.getQuantity(), line.getQuantity() * item.getPriceCents());
    }
  }

  private final PurchaseRepository purchases;
  private final CustomerRepository customers;
  private final ItemRepository items;
  private final boolean isLazy;

  Orders(
      PurchaseRepository purchases,
      CustomerRepository customers,
      ItemRepository items,
      @Value("${shop.flaw:}") String flaw) {
    this.purchases = purchases;
    this.customers = customers;
    this.items = items;
    this.isLazy = flaw.equals("lazy-loading");
  }

  @Transactional(readOnly = true)
  public Optional<Sent> one(long id) {
    return purchases.findWhole(id).map(Sent::of);
  }

  @Transactional(readOnly = true)
  public List<Sent> of(long customer) {
    List<Purchase> found =
        isLazy
            ? purchases.findTop20ByCustomerIdOrderByPlacedAtDesc(customer)
            : purchases.findWholeOf(customer);
    return found.stream().map(Sent::of).toList();
  }

  @Transactional(readOnly = true)
  public List<Customer> named(String prefix) {
    return customers.findTop10ByNameStartingWith(prefix);
  }

  @Transactional
  public Sent place(long customer) {
    Purchase purchase = new Purchase(customers.getReferenceById(customer), Instant.now());
    purchase.add(items.findById(1 + customer % 500).orElseThrow(), 1);
    return Sent.of(purchases.save(purchase));
  }
}
