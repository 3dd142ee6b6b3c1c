package dev.headroom.reference.supervisor.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessIdentityTest {
  @RegisterExtension final Children children = new Children();

  @Test
  void a_process_lives_until_it_has_ended() throws Exception {
    Process child = children.sleeping();
    ProcessIdentity identity = ProcessIdentity.of(child.toHandle());

    assertThat(ProcessIdentity.current().lives()).isTrue();
    assertThat(identity.lives()).isTrue();
    assertThat(identity.handle()).contains(child.toHandle());
    child.destroyForcibly().waitFor();
    assertThat(identity.lives()).isFalse();
  }

  @Test
  void an_identity_is_read_as_it_is_written() throws IOException {
    ProcessIdentity identity = ProcessIdentity.of(children.sleeping().toHandle());
    assertThat(ProcessIdentity.parse(identity + "\n")).isEqualTo(identity);
  }

  @Test
  void a_later_process_of_the_same_number_is_another_one() throws IOException {
    ProcessIdentity now = ProcessIdentity.of(children.sleeping().toHandle());
    for (long start : new long[] {now.startMillis() - 10_000, now.startMillis() + 10_000, 0, -1}) {
      ProcessIdentity earlier = new ProcessIdentity(now.pid(), start);
      assertThat(earlier.lives()).isFalse();
      assertThat(earlier.handle()).isEmpty();
    }
  }

  @Test
  void a_line_torn_anywhere_is_nobody() {
    String line = ProcessIdentity.current().toString();
    for (int cut = 0; cut < line.length(); cut++) {
      assertThat(ProcessIdentity.parse(line.substring(0, cut)).lives())
          .as("cut at %d", cut)
          .isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1",
        "0 0",
        "-1 0",
        "one two",
        "1 2.5",
        "99999999999999999999 1",
        "1\u00001"
      })
  void a_line_that_names_no_process_is_nobody(String line) {
    assertThat(ProcessIdentity.parse(line).lives()).isFalse();
  }
}
