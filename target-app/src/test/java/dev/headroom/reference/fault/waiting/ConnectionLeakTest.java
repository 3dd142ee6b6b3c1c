package dev.headroom.reference.fault.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headroom.reference.Faults;
import dev.headroom.reference.fault.Requests;
import dev.headroom.reference.service.ServiceHook;
import io.javalin.http.Handler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class ConnectionLeakTest {
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger returned = new AtomicInteger();

  private DataSource database() {
    Connection connection =
        (Connection)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  returned.addAndGet(method.getName().equals("close") ? 1 : 0);
                  return method.getReturnType() == boolean.class ? false : null;
                });
    return (DataSource)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              taken.incrementAndGet();
              return connection;
            });
  }

  @Test
  void the_request_that_finds_an_old_figure_keeps_a_connection_and_the_next_one_takes_none()
      throws Exception {
    ServiceHook hook = Faults.switchedOn("connection-leak");
    hook.connect(database());

    assertThat(Requests.answered(hook, "/posts/{id}", request -> {})).containsKey("Writable");
    assertThat(taken).hasValue(1);
    assertThat(returned).hasValue(0);
  }

  @Test
  void of_many_requests_at_once_most_take_none() throws Exception {
    ServiceHook hook = Faults.switchedOn("connection-leak:0.1");
    hook.connect(database());
    Handler handler = hook.around("/posts/{id}", request -> {});
    for (int i = 0; i < 100; i++) {
      Requests.answered(new Always(handler), "/posts/{id}", request -> {});
    }

    assertThat(taken.get()).isBetween(1, 99);
    assertThat(returned).hasValue(0);
  }

  /** The same handler for every request. */
  private record Always(Handler handler) implements ServiceHook {
    @Override
    public Handler around(String route, Handler ignored) {
      return handler;
    }
  }
}
