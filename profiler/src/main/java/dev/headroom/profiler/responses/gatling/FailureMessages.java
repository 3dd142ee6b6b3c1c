package dev.headroom.profiler.responses.gatling;

import dev.headroom.run.load.FailureKind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a request failed, by what Gatling's log (3.10 to 3.15) says of it.
 *
 * <p>A message is known by its shape, since names of hosts, addresses and what a check looks for
 * stand in it too. An exception is its class with the first letters of its packages, and what it
 * says ({@code j.n.ConnectException: Connection refused}). A check is what it looks at, how often
 * and for what, and what it found ({@code status.find.is(200), found 500}), unless its author gave
 * it a name.
 */
final class FailureMessages {
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "(?:[a-z]\\w*\\.)+(?:\\w+\\$)*(?<type>\\w+(?:Exception|Error))(?::\\s*(?<said>.*))?",
          Pattern.DOTALL);

  /** Of connections that cannot be had, with the time that it took to know it. */
  private static final Pattern NO_CONNECTION =
      Pattern.compile(
          "\\w*(?:Connect|ConnectTimeout|NativeConnect|ClosedChannel|PrematureClose|UnknownHost"
              + "|NoRouteToHost|DnsNameResolver|DnsNameResolverTimeout|SSLHandshake"
              + "|SslHandshakeTimeout)Exception");

  private static final Pattern LATE = Pattern.compile("\\w*TimeoutException");

  /** Before and behind an address, and in front of the words of the kernel. */
  private static final String PARTS = ":\\s+";

  private static final List<String> NO_PORT = List.of("Cannot assign requested address");

  private static final List<String> NO_DESCRIPTOR = List.of("Too many open files");

  private static final List<String> CONNECTION =
      List.of(
          "Connection refused",
          "Connection reset",
          "Connection timed out",
          "Connection closed",
          "Premature close",
          "Remotely closed",
          "Channel was closed before handshake completed",
          "Broken pipe",
          "No route to host",
          "Network is unreachable");

  /** What is said without an exception, by streams and sockets of events. */
  private static final Pattern CHECK_LATE = Pattern.compile("Check(?: .*)? timeout");

  private static final Pattern STATUS = Pattern.compile("status\\.\\w.*", Pattern.DOTALL);

  private static final Pattern CHECK =
      Pattern.compile("\\w+(?:\\(.*\\))?\\.(?:find|count)\\w*[.(].*", Pattern.DOTALL);

  /** Of a check that has a name of its own. */
  private static final Pattern NAMED_CHECK =
      Pattern.compile(".*, (?:but actually )?(?:unexpectedly )?found .*", Pattern.DOTALL);

  private FailureMessages() {}

  static FailureKind kind(String message) {
    String said = message.strip();
    Matcher exception = EXCEPTION.matcher(said);
    if (exception.matches()) {
      String words = exception.group("said");
      return ofException(exception.group("type"), words == null ? "" : words);
    }
    if (STATUS.matcher(said).matches()) {
      return FailureKind.STATUS;
    }
    if (CHECK.matcher(said).matches() || NAMED_CHECK.matcher(said).matches()) {
      return FailureKind.ANSWER;
    }
    return CHECK_LATE.matcher(said).matches() ? FailureKind.TIMEOUT : FailureKind.OTHER;
  }

  private static FailureKind ofException(String type, String said) {
    if (says(said, NO_PORT)) {
      return FailureKind.NO_PORT;
    }
    if (says(said, NO_DESCRIPTOR)) {
      return FailureKind.NO_DESCRIPTOR;
    }
    if (NO_CONNECTION.matcher(type).matches() || says(said, CONNECTION)) {
      return FailureKind.CONNECTION;
    }
    return LATE.matcher(type).matches() ? FailureKind.TIMEOUT : FailureKind.OTHER;
  }

  /** A part that begins so: no name of a host does, nor does an address, since these are words. */
  private static boolean says(String said, List<String> beginnings) {
    for (String part : said.split(PARTS)) {
      if (beginnings.stream().anyMatch(part::startsWith)) {
        return true;
      }
    }
    return false;
  }
}
