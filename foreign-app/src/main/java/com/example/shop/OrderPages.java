package com.example.shop;

import com.example.shop.flaw.SideWork;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shop's pages. */
@RestController
public class OrderPages {
  private final Orders orders;
  private final List<SideWork> work;

  OrderPages(Orders orders, List<SideWork> work) {
    this.orders = orders;
    this.work = work;
  }

  @GetMapping("/orders/{id}")
  ResponseEntity<Orders.Sent> one(@PathVariable("id") long id) throws Exception {
    doSideWork();
    return ResponseEntity.of(orders.one(id));
  }

  @GetMapping("/customers/{id}/orders")
  List<Orders.Sent> of(@PathVariable("id") long id) throws Exception {
    doSideWork();
    return orders.of(id);
  }

  @GetMapping("/customers")
  List<Customer> named(@RequestParam("name") String name) throws Exception {
    doSideWork();
    return orders.named(name);
  }

  @PostMapping("/customers/{id}/orders")
  Orders.Sent place(@PathVariable("id") long id) throws Exception {
    doSideWork();
    return orders.place(id);
  }

  private void doSideWork() throws Exception {
    for (SideWork each : work) {
      each.run();
    }
  }
}
