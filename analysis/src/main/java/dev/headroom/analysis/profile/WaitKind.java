package dev.headroom.analysis.profile;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a thread waits for, told by the libraries on its stack. Each kind is known by the packages
 * through which everybody reaches such a thing; what none of them matches is {@link #OTHER}.
 */
public enum WaitKind {
  /** A place in a pool of database connections. */
  CONNECTION(
      "com\\.zaxxer\\.hikari\\.pool\\.HikariPool\\.getConnection"
          + "|org\\.apache\\.tomcat\\.jdbc\\.pool\\.ConnectionPool\\.borrowConnection"
          + "|org\\.apache\\.commons\\.(dbcp2\\.PoolingDataSource\\.getConnection"
          + "|pool2\\.impl\\.GenericObjectPool\\.borrowObject)"
          + "|com\\.mchange\\.v2\\.resourcepool\\..*|io\\.agroal\\.pool\\.ConnectionPool\\.getConnection"),
  /** The answer of a database. */
  DATABASE(
      "(org\\.mariadb\\.jdbc|com\\.mysql\\.(cj|jdbc)|org\\.postgresql|oracle\\.jdbc"
          + "|com\\.microsoft\\.sqlserver\\.jdbc|com\\.ibm\\.db2|org\\.h2|org\\.hsqldb|org\\.sqlite)\\..*"),
  /** The address of a name. */
  NAME_LOOKUP(
      "java\\.net\\.Inet\\w*Address\\w*\\..*(lookup|getAllByName|getAddressesFromNameService).*"
          + "|(com\\.sun\\.jndi\\.dns|org\\.xbill\\.DNS|io\\.netty\\.resolver)\\..*"),
  /** The answer of another service. */
  CALL(
      "(sun\\.net\\.www\\.protocol\\.http|sun\\.net\\.www\\.http|jdk\\.internal\\.net\\.http\\.HttpClient\\w*"
          + "|org\\.apache\\.http|org\\.apache\\.hc\\.client5|org\\.apache\\.hc\\.core5|okhttp3|feign"
          + "|io\\.grpc\\.stub\\.ClientCalls|org\\.springframework\\.(web\\.client|http\\.client)"
          + "|org\\.eclipse\\.jetty\\.client|org\\.asynchttpclient|retrofit2|java\\.net\\.Socket(InputStream)?"
          + "|java\\.net\\.Socket\\$SocketInputStream)\\..*"),
  /** A file. */
  FILE(
      "java\\.io\\.(File(Output|Input)Stream|RandomAccessFile)\\..*"
          + "|sun\\.nio\\.ch\\.File(Channel|Dispatcher)Impl\\..*"),
  /** Anything else; also what threads without work wait for. */
  OTHER("");

  private final Pattern frame;

  WaitKind(String frame) {
    this.frame = Pattern.compile(frame);
  }

  private boolean isOf(String name) {
    return frame.matcher(name).matches();
  }

  /**
   * By a stack, the outermost call first: the innermost frame that tells, and where it tells of
   * several things, the first of these kinds.
   */
  static WaitKind of(List<String> frames) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      for (WaitKind kind : values()) {
        if (kind.isOf(frames.get(i))) {
          // A driver reads a socket as every caller does.
          return kind == CALL && frames.subList(0, i).stream().anyMatch(DATABASE::isOf)
              ? DATABASE
              : kind;
        }
      }
    }
    return OTHER;
  }

  /** Whether a frame is the library's through which such a thing is reached. */
  public boolean isReachedThrough(String name) {
    return this != OTHER && isOf(name);
  }
}
