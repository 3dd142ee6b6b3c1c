package dev.headroom.reference.fault.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.fault.SentStatements;
import dev.headroom.reference.service.ServiceHook;
import org.junit.jupiter.api.Test;

class QueryPerRowTest {
  private final SentStatements statements = new SentStatements();

  private void handle(String route) throws Exception {
    ServiceHook hook = Faults.switchedOn(new QueryPerRow().id() + ":0.5");
    hook.connect(statements.database());
    Requests.answered(hook, route, request -> {});
  }

  @Test
  void a_timeline_sends_a_statement_for_every_row() throws Exception {
    handle("/users/{id}/timeline");

    assertThat(statements.sent())
        .hasSize(15)
        .allMatch(sql -> sql.equals("SELECT name FROM users WHERE id = ?"));
  }

  @Test
  void a_post_sends_none() throws Exception {
    handle("/posts/{id}");

    assertThat(statements.sent()).isEmpty();
  }
}
