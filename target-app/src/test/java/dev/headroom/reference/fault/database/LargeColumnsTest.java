package dev.headroom.reference.fault.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.fault.SentStatements;
import dev.headroom.reference.service.ServiceHook;
import org.junit.jupiter.api.Test;

class LargeColumnsTest {
  @Test
  void large_rows_are_stored_once_and_read_whole_by_every_request() throws Exception {
    SentStatements statements = new SentStatements().withRows(3);
    ServiceHook hook = Faults.switchedOn("select-star-wide:2");
    hook.connect(statements.database());
    Requests.answered(hook, "/posts/{id}", request -> {});
    Requests.answered(hook, "/posts/{id}", request -> {});

    assertThat(statements.sent()).hasSize(3);
    assertThat(statements.sent().get(0)).startsWith("INSERT INTO posts ").endsWith(" LIMIT 20");
    assertThat(statements.sent().get(1))
        .isEqualTo("SELECT * FROM posts WHERE author_id = 0 LIMIT 20")
        .isEqualTo(statements.sent().get(2));
  }
}
