package dev.headroom.reference.fault.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.fault.SentStatements;
import dev.headroom.reference.service.ServiceHook;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OppositeOrderTest {
  private final SentStatements statements = new SentStatements();
  private final ServiceHook hook = Faults.switchedOn(new OppositeOrder().id());

  private void handle() throws Exception {
    hook.connect(statements.database());
    Requests.answered(hook, "/posts/{id}", request -> {});
  }

  private List<String> rows() {
    return statements.sent().stream()
        .filter(sql -> sql.startsWith("UPDATE"))
        .map(sql -> sql.substring(sql.length() - 1))
        .toList();
  }

  @Test
  void every_second_request_goes_the_other_way() throws Exception {
    handle();
    handle();

    assertThat(rows()).containsExactly("1", "2", "2", "1");
  }

  @Test
  void after_a_deadlock_it_tries_again_and_after_another_failure_it_does_not() throws Exception {
    statements.failsOnce(new SQLException("deadlock", "40001"));
    handle();
    assertThat(rows()).containsExactly("1", "1", "2");

    statements.failsOnce(new SQLException("no", "42000"));
    assertThatThrownBy(this::handle).isInstanceOf(SQLException.class);
  }
}
