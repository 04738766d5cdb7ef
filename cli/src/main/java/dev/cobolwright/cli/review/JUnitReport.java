package dev.cobolwright.cli.review;

import dev.cobolwright.assist.review.Finding;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Findings as failed tests, one suite a file, as Jenkins and others show them; a file without findings is one test that passed. */
public final class JUnitReport {
    private JUnitReport() {}

    /** @param files all that were reviewed */
    public static String of(List<String> files, List<Finding> findings, SourceTree tree) {
        Map<String, Map<String, Finding>> byFile = new TreeMap<>();
        files.forEach(f -> byFile.put(tree.name(f), new LinkedHashMap<>()));
        for (Finding finding : findings) {
            byFile.computeIfAbsent(tree.name(finding.place().path()), f -> new LinkedHashMap<>())
                    .put(finding.fingerprint() + finding.program(), finding);
        }
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            for (var file : byFile.entrySet()) {
                suite(xml, file.getKey(), List.copyOf(file.getValue().values()));
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to a text cannot fail", e);
        }
        return out.toString();
    }

    private static void suite(XMLStreamWriter xml, String file, List<Finding> findings) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(file));
        xml.writeAttribute("tests", String.valueOf(Math.max(1, findings.size())));
        xml.writeAttribute("failures", String.valueOf(findings.size()));
        if (findings.isEmpty()) {
            xml.writeCharacters("\n    ");
            xml.writeEmptyElement("testcase");
            xml.writeAttribute("classname", clean(file));
            xml.writeAttribute("name", "review");
        }
        for (Finding finding : findings) {
            String line = "line " + finding.place().startLine();
            xml.writeCharacters("\n    ");
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", clean(file));
            xml.writeAttribute("name", finding.code() + " " + line);
            xml.writeStartElement("failure");
            xml.writeAttribute("type", finding.code());
            xml.writeAttribute("message", clean(finding.message()));
            xml.writeCharacters(clean(file) + ", " + line);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    /** Without the characters that XML 1.0 does not allow. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)
                        || c == '\t'
                        || c == '\n')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
