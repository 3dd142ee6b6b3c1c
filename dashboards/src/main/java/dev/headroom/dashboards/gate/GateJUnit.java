package dev.headroom.dashboards.gate;

import dev.headroom.analysis.gate.CheckResult;
import dev.headroom.analysis.gate.CheckVerdict;
import dev.headroom.analysis.gate.GateResult;
import dev.headroom.analysis.gate.RefusedRun;
import dev.headroom.analysis.gate.goal.GoalResult;
import dev.headroom.analysis.gate.goal.GoalVerdict;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The answer as a JUnit report, a test a check, goal and refused run. */
public final class GateJUnit {
  private static final String SUITE = "headroom gate";

  /** Servers cut or choke on what is longer. */
  private static final int MAX_TEXT = 1_000;

  /** How a test ended, by the name of its element; empty if it passed. */
  private record Test(String name, String outcome, String message) {}

  private GateJUnit() {}

  public static String render(GateResult result) {
    List<Test> tests = new ArrayList<>();
    result.refused().forEach(run -> tests.add(test(run)));
    result.checks().forEach(check -> tests.add(test(check)));
    result.goals().forEach(goal -> tests.add(test(goal)));
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      write(tests, xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a report that cannot be written to memory", e);
    }
    return text + "\n";
  }

  /** A run that is no evidence is an error of the test, not of what is tested, unless it failed. */
  private static Test test(RefusedRun run) {
    String outcome = run.flaw().code().isFailure() ? "failure" : "error";
    return new Test("run " + run.id(), outcome, run.flaw().toString());
  }

  private static Test test(CheckResult check) {
    String outcome =
        check.verdict() == CheckVerdict.REGRESSION
            ? "failure"
            : check.verdict() == CheckVerdict.PASS ? "" : "skipped";
    String message =
        (check.verdict().code() + ": " + GateWords.change(check) + " " + GateWords.note(check))
            .strip();
    return new Test(check.check().toString(), outcome, message);
  }

  private static Test test(GoalResult goal) {
    String outcome =
        goal.verdict() == GoalVerdict.MISSED
            ? "failure"
            : goal.verdict() == GoalVerdict.HELD ? "" : "skipped";
    String message = (GateWords.measured(goal) + " " + GateWords.note(goal)).strip();
    return new Test(goal.requirement().text(), outcome, message);
  }

  private static void write(List<Test> tests, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", SUITE);
    xml.writeAttribute("tests", Integer.toString(tests.size()));
    xml.writeAttribute("failures", count(tests, "failure"));
    xml.writeAttribute("errors", count(tests, "error"));
    xml.writeAttribute("skipped", count(tests, "skipped"));
    xml.writeAttribute("time", "0");
    for (Test test : tests) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", SUITE);
      xml.writeAttribute("name", cut(test.name()));
      xml.writeAttribute("time", "0");
      if (!test.outcome().isEmpty()) {
        xml.writeStartElement(test.outcome());
        xml.writeAttribute("message", cut(test.message()));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String count(List<Test> tests, String outcome) {
    return Long.toString(tests.stream().filter(t -> t.outcome().equals(outcome)).count());
  }

  /** Without what XML 1.0 cannot hold. */
  private static String cut(String text) {
    String clean = text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", "?");
    return clean.length() <= MAX_TEXT ? clean : clean.substring(0, MAX_TEXT - 1) + "…";
  }
}
