package dev.headroom.cli.stats;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Assertions as a JUnit report, a test each. */
final class JUnitXml {
  private JUnitXml() {}

  /**
   * The report.
   *
   * @param simulation the simulation's class
   */
  static String of(String simulation, List<AssertionResults.Result> results) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", simulation);
      xml.writeAttribute("tests", Integer.toString(results.size()));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute(
          "failures", Long.toString(results.stream().filter(r -> r.problem().isPresent()).count()));
      xml.writeAttribute("time", "0");
      for (AssertionResults.Result result : results) {
        test(simulation, result, xml);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a report that cannot be written to memory", e);
    }
    return text.toString();
  }

  private static void test(String simulation, AssertionResults.Result result, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", result.text());
    xml.writeAttribute("classname", simulation);
    xml.writeAttribute("time", "0");
    if (result.problem().isPresent()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", result.problem().get());
      xml.writeAttribute("type", "assertion");
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }
}
