package org.zhunsheng.cli;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.ruletest.RuleTestResult;

/** Results of rule tests in the XML form that build servers read: one suite a file, one case a test. */
final class JunitReport {
    /** What XML 1.0 can hold; surrogates stand for characters beyond the basic plane. */
    private static final CharMatcher NOT_XML =
            CharMatcher.inRange(' ', '\uFFFD').or(CharMatcher.anyOf("\t\n\r")).negate();

    private final CliMessages words;

    JunitReport(CliMessages words) {
        this.words = words;
    }

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

    /**
     * A file whose tests could not be run.
     *
     * @param name the file
     * @param violations what is wrong with it
     */
    record Refusal(String name, ImmutableList<Violation> violations) {}

    /** Writes {@code suites}, and {@code refusals} as suites with one error each, to {@code file}; the folder is made if need be. */
    void write(List<Suite> suites, List<Refusal> refusals, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                AtomicFileWriter.makeFolder(folder);
            }
            AtomicFileWriter.<XMLStreamException>write(file, out -> write(suites, refusals, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(List<Suite> suites, List<Refusal> refusals, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        long tests = suites.stream().mapToLong(suite -> suite.results().size()).sum();
        long failed = suites.stream().mapToLong(Suite::failed).sum();
        counts(xml, tests + refusals.size(), failed, refusals.size());
        for (Suite suite : suites) {
            write(xml, suite);
        }
        for (Refusal refusal : refusals) {
            write(xml, refusal);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void write(XMLStreamWriter xml, Suite suite) throws XMLStreamException {
        open(xml, suite.name(), suite.results().size(), suite.failed(), 0);
        for (RuleTestResult result : suite.results()) {
            openCase(xml, suite.name(), result.test().name());
            if (!result.isPassed()) {
                tell(xml, "failure", differences(result), ledger(result));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void write(XMLStreamWriter xml, Refusal refusal) throws XMLStreamException {
        open(xml, refusal.name(), 1, 0, 1);
        openCase(xml, refusal.name(), refusal.name());
        String message =
                words.get("invalid", refusal.name(), refusal.violations().size());
        tell(
                xml,
                "error",
                message,
                refusal.violations().stream().map(this::violation).collect(Collectors.joining("\n")));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void open(XMLStreamWriter xml, String name, long tests, long failed, long errors)
            throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", text(name));
        counts(xml, tests, failed, errors);
        xml.writeAttribute("skipped", "0");
    }

    private static void counts(XMLStreamWriter xml, long tests, long failed, long errors) throws XMLStreamException {
        xml.writeAttribute("tests", Long.toString(tests));
        xml.writeAttribute("failures", Long.toString(failed));
        xml.writeAttribute("errors", Long.toString(errors));
    }

    private static void openCase(XMLStreamWriter xml, String suite, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", text(suite));
        xml.writeAttribute("name", text(name));
    }

    private static void tell(XMLStreamWriter xml, String element, String message, String details)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", text(message));
        xml.writeCharacters(text(details));
        xml.writeEndElement();
    }

    private static String text(String text) {
        return NOT_XML.replaceFrom(text, '\uFFFD');
    }

    private String differences(RuleTestResult result) {
        return result.differences().stream()
                .map(difference ->
                        words.get("test-difference", difference.what(), difference.expected(), difference.actual()))
                .collect(Collectors.joining("; "));
    }

    private String ledger(RuleTestResult result) {
        return result.assessment().ledger().stream()
                .map(line -> line.subject() + " " + line.low() + " … " + line.high() + " "
                        + line.reason().text(words.lang()))
                .collect(Collectors.joining("\n"));
    }

    private String violation(Violation violation) {
        String place =
                violation.place().map(at -> words.get("at", at.describe())).orElse("");
        return words.get("violation", violation.code(), violation.path() + place, violation.message());
    }
}
