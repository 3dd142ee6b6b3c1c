package dev.headroom.reference.fault.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.fault.SentStatements;
import dev.headroom.reference.service.ServiceHook;
import org.junit.jupiter.api.Test;

class PrefixSearchTest {
  @Test
  void a_request_searches_by_prefix_as_often_as_its_strength_says() throws Exception {
    SentStatements statements = new SentStatements().withRows(2);
    ServiceHook hook = Faults.switchedOn("scan-by-prefix:2");
    hook.connect(statements.database());

    assertThat(Requests.answered(hook, "/posts/{id}", request -> {}))
        .containsEntry("Suggested", "12");
    assertThat(statements.sent())
        .hasSize(6)
        .containsOnly("SELECT id FROM users WHERE name LIKE ? LIMIT 10");
  }
}
