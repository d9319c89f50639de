package org.zhunsheng.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.ruletest.RuleTestResult;

/** Results of rule tests in the XML form that build servers read: one suite a file, one case a test. */
final class JunitReport {
    private JunitReport() {}

    /**
     * The tests of one file.
     *
     * @param name the file
     * @param results how they went
     */
    record Suite(String name, ImmutableList<RuleTestResult> results) {
        long failed() {
            return results.stream().filter(result -> !result.isPassed()).count();
        }
    }

    /** Writes {@code suites} to {@code file}; the folder is made if need be. */
    static void write(List<Suite> suites, Lang lang, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
                xml.writeStartDocument("UTF-8", "1.0");
                xml.writeStartElement("testsuites");
                for (Suite suite : suites) {
                    write(xml, suite, lang);
                }
                xml.writeEndElement();
                xml.writeEndDocument();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(XMLStreamWriter xml, Suite suite, Lang lang) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", suite.name());
        xml.writeAttribute("tests", Integer.toString(suite.results().size()));
        xml.writeAttribute("failures", Long.toString(suite.failed()));
        for (RuleTestResult result : suite.results()) {
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", suite.name());
            xml.writeAttribute("name", result.test().name());
            if (!result.isPassed()) {
                xml.writeStartElement("failure");
                xml.writeAttribute("message", differences(result));
                xml.writeCharacters(ledger(result, lang));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String differences(RuleTestResult result) {
        return result.differences().stream()
                .map(difference -> difference.what() + ": " + difference.expected() + " ≠ " + difference.actual())
                .collect(Collectors.joining("; "));
    }

    private static String ledger(RuleTestResult result, Lang lang) {
        return result.assessment().ledger().stream()
                .map(line -> line.subject() + " " + line.low() + " … " + line.high() + " "
                        + line.reason().text(lang))
                .collect(Collectors.joining("\n"));
    }
}
