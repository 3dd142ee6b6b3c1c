package dev.headroom.reference.fault.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.fault.SentStatements;
import dev.headroom.reference.service.ServiceHook;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LazyPartsTest {
  private static List<String> sentBy(String fault) throws Exception {
    SentStatements statements = new SentStatements();
    ServiceHook hook = Faults.switchedOn(fault);
    hook.connect(statements.database());
    Map<String, String> headers = Requests.answered(hook, "/posts/{id}", request -> {});
    assertThat(headers).containsKey("Parts");
    return statements.sent();
  }

  @Test
  void a_request_sends_two_dozen_statements_and_hardly_one_twice() throws Exception {
    assertThat(sentBy("too-many-statements")).hasSize(24);
    assertThat(sentBy("too-many-statements").stream().distinct()).hasSize(22);
  }

  @Test
  void its_strength_makes_them_more() throws Exception {
    assertThat(sentBy("too-many-statements:2")).hasSize(48);
  }
}
