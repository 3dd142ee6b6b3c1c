package dev.headroom.reference.remedy;

import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.part.web.WebSettings;
import dev.headroom.reference.topology.Topology;
import java.util.Map;

/** Answers are compressed for clients that take it; without parameters. */
final class CompressResponses implements TopologyRemedy {
  @Override
  public String id() {
    return "compress-responses";
  }

  @Override
  public Topology apply(Topology topology, Map<String, String> values) {
    return topology.withSettings(WebPart.ROLE, WebSettings::withCompression);
  }
}
