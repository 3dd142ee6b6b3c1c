package dev.headroom.analysis.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.analysis.EvidenceOf;
import dev.headroom.analysis.RunBuilder;
import dev.headroom.analysis.diagnosis.Cause;
import dev.headroom.analysis.model.ResourceId;
import dev.headroom.analysis.model.ResourceType;

/** What one rule says of a built run. */
public final class Examined {
  public static final ResourceId CPU = new ResourceId("box-1", ResourceType.CPU);
  public static final ResourceId POOL = new ResourceId("box-1", ResourceType.CONNECTION_POOL);

  private final Finding finding;

  private Examined(Finding finding) {
    this.finding = finding;
  }

  public static Examined by(CauseRule rule, RunBuilder builder, ResourceId binding) {
    return new Examined(rule.findingOn(EvidenceOf.run(builder), binding));
  }

  public Cause cause() {
    assertThat(finding).isInstanceOf(Finding.Found.class);
    return ((Finding.Found) finding).cause();
  }

  public void isNotHere() {
    assertThat(finding).isInstanceOf(Finding.NotHere.class);
    assertThat(((Finding.NotHere) finding).why()).matches("[a-z]+(-[a-z]+)*");
  }

  public void isLacking() {
    assertThat(finding).isInstanceOf(Finding.Lacking.class);
    assertThat(((Finding.Lacking) finding).kinds()).isNotEmpty();
  }
}
