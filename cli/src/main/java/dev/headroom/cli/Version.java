package dev.headroom.cli;

/** This release of Headroom. */
public final class Version {
  private static final String TEXT = "0.1.0";

  private Version() {}

  public static String text() {
    return TEXT;
  }
}
