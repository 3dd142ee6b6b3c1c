package dev.headroom.reference.fault.compute;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Every answer is signed by a digest of a digest, thousands of times over. */
public final class HotIntrinsic implements Fault {
  /** Some milliseconds of CPU. */
  private static final int ROUNDS = 6_000;

  @Override
  public String id() {
    return "hot-intrinsic";
  }

  @Override
  public String whatItDoes() {
    return "a method repeats a digest thousands of times for every request";
  }

  @Override
  public String evidenceItLeaves() {
    return "CPU samples in the platform's digest, nearly all of them called from one method";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    int rounds = strength.times(ROUNDS);
    return ExtraWork.after(
        request ->
            request.context().header("Signature", Signer.sign(request.context().path(), rounds)));
  }

  /** Signs as one stores passwords, where a single round would do. */
  private static final class Signer {
    private static String sign(String text, int rounds) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] signature = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < rounds; i++) {
          signature = digest.digest(signature);
        }
        return HexFormat.of().formatHex(signature);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
