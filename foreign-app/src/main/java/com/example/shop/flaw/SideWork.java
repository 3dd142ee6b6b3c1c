package com.example.shop.flaw;

/** What is done beside the work of each request. */
@FunctionalInterface
public interface SideWork {
  void run() throws Exception;
}
