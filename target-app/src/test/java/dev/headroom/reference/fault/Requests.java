package dev.headroom.reference.fault;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

/** Requests to a handler, without a server. */
final class Requests {
  private Requests() {}

  /** The headers of the answer that a fault's code gives around one that does nothing. */
  static Map<String, String> answered(Fault fault, Handler handler) throws Exception {
    Map<String, String> headers = new TreeMap<>();
    Context context =
        (Context)
            Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("header") && arguments.length == 2) {
                    headers.put((String) arguments[0], (String) arguments[1]);
                    return proxy;
                  }
                  return method.getName().equals("path") ? "/posts" : null;
                });
    Faults.switchedOn(fault.id()).around("/posts", handler).handle(context);
    return headers;
  }
}
