package dev.headroom.reference.fault.waiting;

import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.part.web.WebPart;
import dev.headroom.reference.service.ServiceHook;
import dev.headroom.reference.topology.Topology;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Every request reads a file; some of them leave it open, and the process may not open many. */
public final class FewDescriptors implements Fault {
  /** The usual one of a shell and of a system service. */
  private static final int LIMIT = 1_024;

  /**
   * What is left at the start, for connections to the database, for clients and for those to come.
   */
  private static final int LEFT = 60;

  private static final int EVERY_MILLIS = 1_000;

  @Override
  public String id() {
    return "file-descriptors";
  }

  @Override
  public String whatItDoes() {
    return "every request reads a file, once a second one leaves it open, and of the "
        + LIMIT
        + " files and sockets that the process may have open "
        + LEFT
        + " are left at the start";
  }

  @Override
  public String evidenceItLeaves() {
    return "a process whose open descriptors grow up to its limit, and requests that fail from then on";
  }

  @Override
  public Topology plantIn(Topology topology, Strength strength) {
    return topology.withSettings(
        WebPart.ROLE, web -> web.withOpenFiles(LIMIT).withSwitch(switchOf(strength)));
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    return Optional.of(new Reader(strength.over(EVERY_MILLIS)));
  }

  private static final class Reader implements ServiceHook {
    private final List<InputStream> forgotten = Collections.synchronizedList(new ArrayList<>());
    private final Interval remembering;
    private Path template;

    private Reader(int everyMillis) {
      remembering = new Interval(everyMillis);
    }

    @Override
    public void connect(DataSource database) {
      try {
        template = Files.writeString(Files.createTempFile("headroom-template", ".txt"), "text");
        template.toFile().deleteOnExit();
        for (long open = openNow(); open < LIMIT - LEFT; open++) {
          forgotten.add(Files.newInputStream(template));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static long openNow() throws IOException {
      try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
        return descriptors.count();
      }
    }

    @Override
    public Handler around(String route, Handler handler) {
      return request -> {
        InputStream file = Files.newInputStream(template);
        request.header("Template-Bytes", Integer.toString(file.readAllBytes().length));
        if (remembering.isOver()) {
          forgotten.add(file);
        } else {
          file.close();
        }
        handler.handle(request);
      };
    }
  }
}
