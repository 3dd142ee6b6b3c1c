package dev.headroom.reference.part;

import java.net.URI;

/** Where a part can be spoken to, or watched. */
public sealed interface Endpoint {
  /** Answers requests over HTTP. */
  record Service(URI url) implements Endpoint {}

  /** Tells figures in Prometheus' text format. */
  record Metrics(URI url) implements Endpoint {}

  /** An account of a database that reads and writes the service's data. */
  record ApplicationAccount(DatabaseAccount account) implements Endpoint {}

  /** An account of a database that sees its figures and no data. */
  record MonitorAccount(DatabaseAccount account) implements Endpoint {}
}
