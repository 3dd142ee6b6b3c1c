package dev.headroom.profiler.responses.gatling;

import dev.headroom.run.load.FailureKind;
import java.util.List;
import java.util.Locale;

/**
 * Why a request failed, by what Gatling's log says of it: the message of the exception, or which
 * check found what. The words of the first three kinds are the kernel's, Java's and Netty's.
 */
final class FailureMessages {
  private static final List<String> NO_PORT = List.of("cannot assign requested address");

  private static final List<String> NO_DESCRIPTOR = List.of("too many open files");

  private static final List<String> CONNECTION =
      List.of(
          "connection refused",
          "connection reset",
          "connection timed out",
          "connecttimeoutexception",
          "connectexception",
          "premature close",
          "remotely closed",
          "connection closed",
          "closedchannelexception",
          "broken pipe",
          "unknownhostexception",
          "no route to host",
          "network is unreachable",
          "sslhandshakeexception");

  private static final List<String> TIMEOUT = List.of("request timeout", "timed out", "timeout");

  private static final String STATUS = "status.";

  private static final List<String> ANSWER =
      List.of("but actually", "found nothing", ".find", ".count");

  private FailureMessages() {}

  static FailureKind kind(String message) {
    String said = message.toLowerCase(Locale.ROOT).trim();
    if (holdsOne(said, NO_PORT)) {
      return FailureKind.NO_PORT;
    }
    if (holdsOne(said, NO_DESCRIPTOR)) {
      return FailureKind.NO_DESCRIPTOR;
    }
    if (said.startsWith(STATUS)) {
      return FailureKind.STATUS;
    }
    // A check quotes what it looks for, which may be anything.
    if (holdsOne(said, ANSWER)) {
      return FailureKind.ANSWER;
    }
    if (holdsOne(said, CONNECTION)) {
      return FailureKind.CONNECTION;
    }
    return holdsOne(said, TIMEOUT) ? FailureKind.TIMEOUT : FailureKind.OTHER;
  }

  private static boolean holdsOne(String said, List<String> words) {
    return words.stream().anyMatch(said::contains);
  }
}
