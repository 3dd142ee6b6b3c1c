package dev.headroom.analysis.examiner.baseline;

import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.resource.MeasuredResource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Any of the resources. */
final class Guess implements Baseline {
  @Override
  public String id() {
    return "random guess";
  }

  @Override
  public Optional<ResourceId> name(Sight sight) {
    List<MeasuredResource> all = sight.resources();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.get(new SplittableRandom(sight.seed()).nextInt(all.size())).id());
  }
}
