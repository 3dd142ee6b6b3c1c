package dev.headroom.cli.doctor;

/** The Java that runs this. */
final class JavaCheck implements Check {
  private static final int MIN_FEATURE = 17;

  @Override
  public Finding look() {
    String version = System.getProperty("java.version");
    return Runtime.version().feature() >= MIN_FEATURE
        ? Finding.good("Java", version)
        : Finding.lacking("Java", version, "install a JDK 17 or newer");
  }
}
