package dev.headroom.cli.doctor;

/** The Java that runs this. */
final class JavaCheck implements Check {
  private static final int LEAST = 17;

  @Override
  public Finding look() {
    String version = System.getProperty("java.version");
    return Runtime.version().feature() >= LEAST
        ? Finding.good("Java", version)
        : Finding.lacking("Java", version, "install a JDK 17 or newer");
  }
}
