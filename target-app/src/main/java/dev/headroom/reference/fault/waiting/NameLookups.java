package dev.headroom.reference.fault.waiting;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.topology.Topology;
import java.util.Hashtable;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/** Every request looks up the address of another service, and keeps none. */
public final class NameLookups implements Fault {
  private static final int THREADS = 16;

  /** With sixteen threads, at most 64 requests a second. */
  private static final int LATE_MILLIS = 250;

  @Override
  public String id() {
    return "dns-lookup-each-time";
  }

  @Override
  public String whatItDoes() {
    return "every request looks up a name anew, at a name server that answers after a quarter of a"
        + " second";
  }

  @Override
  public String evidenceItLeaves() {
    return "request threads that are all busy, nearly all of them in the resolver, and idle CPUs";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    return topology.withSettings(
        WebPart.ROLE, web -> web.withRequestThreads(THREADS).withSwitch(switchOf(strength)));
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    int port = LateNameServer.start(strength.times(LATE_MILLIS));
    return ExtraWork.before(
        request -> request.context().header("Prices-At", address(port, "prices.example")));
  }

  /** What a client does that makes a resolver for each call: nothing is remembered. */
  private static String address(int port, String name) throws NamingException {
    Hashtable<String, String> settings = new Hashtable<>();
    settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
    settings.put(Context.PROVIDER_URL, "dns://127.0.0.1:" + port);
    settings.put("com.sun.jndi.dns.timeout.initial", "10000");
    InitialDirContext resolver = new InitialDirContext(settings);
    try {
      return resolver.getAttributes(name, new String[] {"A"}).get("A").get().toString();
    } finally {
      resolver.close();
    }
  }
}
