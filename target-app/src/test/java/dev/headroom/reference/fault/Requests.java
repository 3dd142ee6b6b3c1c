package dev.headroom.reference.fault;

import dev.headroom.reference.Faults;
import dev.headroom.reference.service.ServiceHook;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

/** Requests to a handler, without a server. */
public final class Requests {
  private Requests() {}

  /** The headers of the answer that a fault's code gives around one that does nothing. */
  public static Map<String, String> answered(Fault fault, Handler handler) throws Exception {
    return answered(Faults.switchedOn(fault.id()), "/posts", handler);
  }

  /** Likewise, of a service that has begun, on some route. */
  public static Map<String, String> answered(ServiceHook hook, String route, Handler handler)
      throws Exception {
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
    hook.around(route, handler).handle(context);
    return headers;
  }
}
