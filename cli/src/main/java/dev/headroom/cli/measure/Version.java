package dev.headroom.cli.measure;

/** This release of Headroom. */
public final class Version {
  public static final String TEXT = "0.1.0";

  private Version() {}
}
