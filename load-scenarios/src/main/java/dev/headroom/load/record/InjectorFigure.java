package dev.headroom.load.record;

/** What the injector says of itself each second, by the names of the run format. */
public enum InjectorFigure {
  CPU_TIME("process.cpu.time"),
  RUN_DELAY("headroom.process.run_delay"),
  COLLECTION_TIME("jvm.gc.duration"),
  START_LAG("headroom.injector.start.lag"),
  START_LAG_P99("headroom.injector.start.lag.p99"),
  IN_FLIGHT("headroom.injector.requests.in_flight"),
  IN_FLIGHT_LIMIT("headroom.injector.requests.in_flight.limit"),
  IN_FLIGHT_WANTED("headroom.injector.requests.in_flight.wanted"),
  STARTED("headroom.injector.requests.started"),
  COMPLETED("headroom.injector.requests.completed"),
  FAILED("headroom.injector.requests.failed"),
  SKIPPED("headroom.injector.arrivals.skipped"),
  NOT_SENT("headroom.injector.requests.not_sent"),
  LEFT_OUT("headroom.injector.schedule.left_out"),
  ANSWERS("headroom.injector.answers.count"),
  ANSWER_BYTES("headroom.injector.answers.size"),
  REDIRECTS("headroom.injector.answers.redirected"),
  TRIED_BYTES("headroom.injector.answers.tried"),
  COMPRESSED_BYTES("headroom.injector.answers.compressed"),
  DESCRIPTORS("headroom.injector.descriptors.open"),
  DESCRIPTOR_LIMIT("headroom.injector.descriptors.limit"),
  PORT_RANGE("headroom.injector.ports.range"),
  CLOSED_CONNECTIONS("headroom.tcp.time_wait");

  private final String metricName;

  InjectorFigure(String metricName) {
    this.metricName = metricName;
  }

  public String metricName() {
    return metricName;
  }
}
