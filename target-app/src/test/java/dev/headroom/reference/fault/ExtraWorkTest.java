package dev.headroom.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.service.ServiceHook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtraWorkTest {
  private final List<String> done = new ArrayList<>();

  private void answer(ServiceHook hook) throws Exception {
    Requests.answered(hook, "/posts", request -> done.add("handled"));
  }

  @Test
  void it_is_done_before_or_after_a_request_is_handled_and_knows_its_route() throws Exception {
    answer(ExtraWork.before(request -> done.add(request.route())).orElseThrow());
    answer(ExtraWork.after(request -> done.add(request.route())).orElseThrow());

    assertThat(done).containsExactly("/posts", "handled", "handled", "/posts");
  }

  @Test
  void where_it_fails_the_request_does() {
    ServiceHook failing =
        ExtraWork.before(
                request -> {
                  throw new IOException("no");
                })
            .orElseThrow();

    assertThatThrownBy(() -> answer(failing)).isInstanceOf(IOException.class);
    assertThat(done).isEmpty();
  }
}
