package dev.headroom.profiler.jfr;

/** Burns CPU in {@link #burn} until it is killed. */
final class BusyProcess {
  static volatile long result;

  private BusyProcess() {}

  public static void main(String[] arguments) {
    System.out.println("ready");
    for (long i = 0; ; i++) {
      result += burn(i);
    }
  }

  private static long burn(long seed) {
    long x = seed | 1;
    for (int i = 0; i < 1_000_000; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }
}
