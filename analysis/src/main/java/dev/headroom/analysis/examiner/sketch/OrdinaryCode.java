package dev.headroom.analysis.examiner.sketch;

import dev.headroom.analysis.simulation.system.SimCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the CPU of a service without a fault is: in many methods of its own, some more than others,
 * in libraries that write its answers, in the database's driver and in what the platform does for
 * them.
 */
final class OrdinaryCode {
  private static final int METHODS = 40;

  /** Samples in all of which each method has its share. */
  private static final double SAMPLES = 200;

  /** The n-th method has so many times less than the first: (1 + FLAT) / (n + FLAT). */
  private static final double FLAT = 5;

  private static final List<String> WRITERS =
      List.of(
          "com.fasterxml.jackson.databind.ser.BeanSerializer.serialize",
          "com.google.gson.internal.bind.ReflectiveTypeAdapterFactory.write",
          "org.thymeleaf.engine.TemplateModel.process");
  private static final List<String> DRIVERS =
      List.of(
          "org.mariadb.jdbc.client.impl.StandardClient.readPacket",
          "com.mysql.cj.protocol.a.TextResultsetReader.read",
          "org.postgresql.core.v3.QueryExecutorImpl.receiveFields");
  private static final List<String> PLATFORM =
      List.of(
          "java.util.HashMap.getNode",
          "java.lang.StringLatin1.inflate",
          "java.util.ArrayList.grow",
          "java.lang.invoke.LambdaForm.vmentry");

  private OrdinaryCode() {}

  static SimCode of(Names names, Draw draw) {
    String page = names.method(draw);
    String writer = draw.oneOf(WRITERS);
    String driver = draw.oneOf(DRIVERS);
    double weights = 0;
    for (int i = 1; i <= METHODS; i++) {
      weights += 1 / (i + FLAT);
    }
    List<List<String>> stacks = new ArrayList<>();
    for (int i = 1; i <= METHODS; i++) {
      List<String> stack = stack(i, page, writer, driver, names, draw);
      for (int n = 0; n < Math.round(SAMPLES / (i + FLAT) / weights); n++) {
        stacks.add(stack);
      }
    }
    draw.shuffle(stacks);
    return new SimCode(stacks);
  }

  private static List<String> stack(
      int i, String page, String writer, String driver, Names names, Draw draw) {
    String method = names.method(draw);
    return switch (i % 8) {
      case 2 -> names.stack(page, writer);
      case 4 -> names.stack(page, method, driver);
      case 5 -> names.stack(page, method, draw.oneOf(PLATFORM));
      case 7 -> names.stack("sun.nio.ch.SocketDispatcher.write0");
      default -> names.stack(page, method);
    };
  }
}
