package dev.headroom.reference.fault.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.fault.Requests;
import org.junit.jupiter.api.Test;

class InefficientSerializationTest {
  @Test
  void the_object_is_written_as_often_as_it_is_copied() throws Exception {
    boolean[] handled = {false};
    String length =
        Requests.answered(new InefficientSerialization(), request -> handled[0] = true)
            .get("Length");

    assertThat(handled[0]).isTrue();
    assertThat(Integer.parseInt(length)).isGreaterThan(4 * 50);
  }
}
