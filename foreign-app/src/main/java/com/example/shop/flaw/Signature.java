package com.example.shop.flaw;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Computes a digest of much that does not change. */
@Component
@ConditionalOnProperty(name = "shop.flaw", havingValue = "signature")
public class Signature implements SideWork {
  private static final int BYTES = 3_000_000;

  private final byte[] document = new byte[BYTES];
  private volatile int last;

  @Override
  public void run() throws NoSuchAlgorithmException {
    last = MessageDigest.getInstance("SHA-256").digest(document)[0];
  }
}
