package dev.headroom.load.answer;

import java.net.URI;

/**
 * A redirect to the very address that was asked for: a client that follows it never gets an answer,
 * as from a service that sends everybody to the same place while it is out of order.
 */
public final class SelfRedirect {
  private static final int MULTIPLE_CHOICES = 300;
  private static final int NOT_MODIFIED = 304;
  private static final int BAD_REQUEST = 400;

  private SelfRedirect() {}

  public static boolean isRedirect(int status) {
    return status >= MULTIPLE_CHOICES && status < BAD_REQUEST && status != NOT_MODIFIED;
  }

  /**
   * Whether a redirect leads back to where it came from.
   *
   * @param asked the whole address
   * @param location as the answer has it; null if it has none
   */
  public static boolean leadsBack(URI asked, String location) {
    if (location == null) {
      return false;
    }
    if (location.isEmpty()) {
      // The same document (RFC 3986, section 4.4), which Java resolves otherwise.
      return true;
    }
    try {
      return asked.resolve(location).normalize().equals(asked.normalize());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
