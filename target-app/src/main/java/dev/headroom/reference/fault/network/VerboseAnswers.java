package dev.headroom.reference.fault.network;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.topology.Topology;
import java.util.Optional;

/** Answers hold ten times what was asked for, uncompressed, and leave over an ordinary link. */
public final class VerboseAnswers implements Fault {
  private static final int COPIES = 9;

  /** Answers of the usual size fill it at some 300 requests a second. */
  private static final int BYTES_PER_SECOND = 2_000_000;

  @Override
  public String id() {
    return "uncompressed-large-responses";
  }

  @Override
  public String whatItDoes() {
    return "an answer repeats itself "
        + COPIES
        + " times as the revisions of what was asked for, nobody compresses it, and the link carries "
        + BYTES_PER_SECOND
        + " bytes a second";
  }

  @Override
  public String evidenceItLeaves() {
    return "as many bytes sent a second as the link carries, in few and large answers that"
        + " compression would make small";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    return NarrowLink.withLink(topology, BYTES_PER_SECOND)
        .withSettings(WebPart.ROLE, web -> web.withSwitch(switchOf(strength)));
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    int copies = strength.times(COPIES);
    return ExtraWork.after(
        request -> {
          String answer = request.context().result();
          if (answer != null) {
            request.context().result(verbose(answer, copies));
          }
        });
  }

  static String verbose(String answer, int copies) {
    String revisions = (answer + ",").repeat(copies);
    return "{\"current\":"
        + answer
        + ",\"revisions\":["
        + revisions.substring(0, revisions.length() - 1)
        + "]}";
  }
}
