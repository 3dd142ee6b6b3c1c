package dev.headroom.dashboards.gate;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report in JUnit's form, of which no test took any time.
 *
 * @param suite that its tests belong to
 */
public record JUnitReport(String suite, List<Test> tests) {
  /** Servers cut or choke on what is longer. */
  private static final int MAX_TEXT = 1_000;

  /** How a test ended that did not pass, by the name of its element. */
  public enum Outcome {
    FAILURE("failure"),
    ERROR("error"),
    SKIPPED("skipped");

    private final String element;

    Outcome(String element) {
      this.element = element;
    }
  }

  /**
   * A test.
   *
   * @param outcome empty if it passed
   * @param message what is said of one that did not
   */
  public record Test(String name, Optional<Outcome> outcome, String message) {}

  public JUnitReport {
    tests = List.copyOf(tests);
  }

  /** The report as XML. */
  public String xml() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a report that cannot be written to memory", e);
    }
    return text + "\n";
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", cut(suite));
    xml.writeAttribute("tests", Integer.toString(tests.size()));
    xml.writeAttribute("failures", count(Outcome.FAILURE));
    xml.writeAttribute("errors", count(Outcome.ERROR));
    xml.writeAttribute("skipped", count(Outcome.SKIPPED));
    xml.writeAttribute("time", "0");
    for (Test test : tests) {
      xml.writeStartElement("testcase");
      xml.writeAttribute("classname", cut(suite));
      xml.writeAttribute("name", cut(test.name()));
      xml.writeAttribute("time", "0");
      if (test.outcome().isPresent()) {
        xml.writeStartElement(test.outcome().get().element);
        xml.writeAttribute("message", cut(test.message()));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private String count(Outcome outcome) {
    return Long.toString(
        tests.stream().filter(test -> test.outcome().equals(Optional.of(outcome))).count());
  }

  /** Without what XML 1.0 cannot hold. */
  private static String cut(String text) {
    String clean = text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", "?");
    return clean.length() <= MAX_TEXT ? clean : clean.substring(0, MAX_TEXT - 1) + "…";
  }
}
