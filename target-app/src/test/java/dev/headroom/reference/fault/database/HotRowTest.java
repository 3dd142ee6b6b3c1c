package dev.headroom.reference.fault.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.fault.SentStatements;
import dev.headroom.reference.service.ServiceHook;
import org.junit.jupiter.api.Test;

class HotRowTest {
  @Test
  void a_request_holds_the_row_for_a_while() throws Exception {
    SentStatements statements = new SentStatements();
    ServiceHook hook = Faults.switchedOn(new HotRow().id());
    hook.connect(statements.database());
    long began = System.nanoTime();
    Requests.answered(hook, "/posts/{id}", request -> {});

    assertThat(statements.sent().get(0)).startsWith("UPDATE users ").endsWith(" WHERE id = 1");
    assertThat(statements.sent().get(1)).isEqualTo("commit");
    assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(10_000_000);
  }
}
