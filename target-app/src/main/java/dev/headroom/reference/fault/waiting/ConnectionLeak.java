package dev.headroom.reference.fault.waiting;

import dev.headroom.reference.fault.ExtraWork;
import dev.headroom.reference.fault.Fault;
import dev.headroom.reference.fault.Strength;
import dev.headroom.reference.service.ServiceHook;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** One path through the service takes a connection and does not give it back. */
public final class ConnectionLeak implements Fault {
  /** After twenty of them under load the usual pool is used up. */
  private static final int EVERY_MILLIS = 2_500;

  @Override
  public String id() {
    return "connection-leak";
  }

  @Override
  public String whatItDoes() {
    return "whichever request finds a figure older than 2.5 s reads it anew, and keeps the database"
        + " connection for ever";
  }

  @Override
  public String evidenceItLeaves() {
    return "connections in use that grow at a constant load and do not fall with it, until requests"
        + " fail for want of one";
  }

  @Override
  public Optional<ServiceHook> inService(Strength strength) {
    Interval age = new Interval(strength.over(EVERY_MILLIS));
    return ExtraWork.before(
        request -> {
          if (age.isOver()) {
            boolean isWritable = isWritable(request.database());
            request.context().header("Writable", Boolean.toString(isWritable));
          }
        });
  }

  private static boolean isWritable(DataSource database) throws SQLException {
    Connection connection = database.getConnection();
    if (!connection.isReadOnly()) {
      return true;
    }
    connection.close();
    return false;
  }
}
