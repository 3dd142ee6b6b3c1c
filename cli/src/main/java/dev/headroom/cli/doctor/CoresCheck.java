package dev.headroom.cli.doctor;

/** Cores for boxes, load generator and recorder. */
final class CoresCheck implements Check {
  private static final int WANTED = 2;

  @Override
  public Finding look() {
    int cores = Runtime.getRuntime().availableProcessors();
    return cores >= WANTED
        ? Finding.good("cores", Integer.toString(cores))
        : Finding.lacking(
            "cores",
            Integer.toString(cores),
            "load generator and target share one core: use a machine with two or more");
  }
}
