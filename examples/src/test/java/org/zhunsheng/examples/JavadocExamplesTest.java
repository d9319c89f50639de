package org.zhunsheng.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Javadoc of the thirty types that a user meets first opens with an example, and all of these examples compile. */
class JavadocExamplesTest {
    private static final Path TREE = Path.of("..");

    private static final ImmutableList<String> TYPES = ImmutableList.of(
            "core/report/AnnualReport",
            "core/evidence/Dossier",
            "core/evidence/Claim",
            "core/evidence/ClaimValue",
            "core/evidence/Evidence",
            "core/unit/GovernmentUnit",
            "core/code/FactCode",
            "core/code/IndicatorCode",
            "core/value/Points",
            "core/figure/Figure",
            "core/text/LocalText",
            "core/validation/InvalidModelException",
            "indicators/examine/Examiner",
            "indicators/examine/Examination",
            "indicators/examine/RuleSet",
            "indicators/engine/Assessor",
            "indicators/engine/Assessment",
            "indicators/gap/GapAnalysis",
            "indicators/audit/ReportAudit",
            "indicators/scheme/ScoringScheme",
            "indicators/scheme/SchemeChecker",
            "indicators/catalogue/IndicatorCatalogue",
            "indicators/vocabulary/Vocabulary",
            "serialization/Documents",
            "serialization/RuleSets",
            "serialization/BundledData",
            "serialization/Schemas",
            "serialization/ResultFormat",
            "serialization/result/AssessmentDocument",
            "workbook/WorkbookForm");

    /** The example behind the first sentence of the Javadoc of a type. */
    private static final Pattern OPENING =
            Pattern.compile("(?s)\\n/\\*\\*[^@{]*?(?:\\{@[^}]*\\}[^@{]*?)*? \\* <pre>\\{@code\\n(.*?) \\* \\}</pre>");

    private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Za-z]+\\b");

    /** What the examples take for granted. */
    private static final String GIVEN =
            "Path file, Path folder, AnnualReport report, Dossier dossier, GovernmentUnit unit, Claim claim,"
                    + " Examiner examiner, RuleSet rules, Assessor assessor, Assessment assessment, GapAnalysis gaps, List<Finding> findings,"
                    + " ScoringScheme scheme, IndicatorCatalogue catalogue, Vocabulary vocabulary";

    @TempDir
    Path classes;

    private static String source(String type) {
        try (Stream<Path> files = Files.walk(TREE)) {
            Path file = files.filter(
                            found -> found.toString().endsWith("src/main/java/org/zhunsheng/" + type + ".java"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String example(String type) {
        Matcher opening = OPENING.matcher(source(type));
        assertThat(opening.find())
                .as("an example opens the Javadoc of %s", type)
                .isTrue();
        return opening.group(1).replaceAll("(?m)^ \\* ?", "");
    }

    /** A declaration of the same name as a given thing takes its place. */
    private static String given(String example) {
        StringBuilder given = new StringBuilder();
        for (String parameter : Splitter.on(", ").split(GIVEN)) {
            if (!example.contains(parameter + " =")
                    && !example.matches(
                            "(?s).*\\b[A-Z][\\w<>]* " + parameter.substring(parameter.indexOf(' ') + 1) + " =.*")) {
                given.append(given.length() == 0 ? "" : ", ").append(parameter);
            }
        }
        return given.toString();
    }

    /** Imports of the types of this project that {@code code} names. */
    private static String imports(String code) throws IOException {
        Set<String> names = new TreeSet<>();
        NAME.matcher(code).results().forEach(found -> names.add(found.group()));
        StringBuilder imports =
                new StringBuilder("import java.math.*; import java.nio.file.*; import java.time.*; import java.util.*;"
                        + " import com.google.common.collect.*;\n");
        try (Stream<Path> files = Files.walk(TREE)) {
            for (Path file : files.filter(
                            found -> found.toString()
                                    .matches(
                                            "\\.\\./(core|indicators|serialization|extensions/workbook)/src/main/java/org/zhunsheng/.*\\.java"))
                    .toList()) {
                String name = String.valueOf(file.getFileName()).replace(".java", "");
                if (names.contains(name)) {
                    String path = file.toString().replace('\\', '/');
                    imports.append("import ")
                            .append(path.substring(path.indexOf("org/zhunsheng/"), path.length() - 5)
                                    .replace('/', '.'))
                            .append(";\n");
                }
            }
        }
        return imports.toString();
    }

    @Test
    void everyExampleCompiles() throws IOException {
        assertThat(TYPES).hasSize(30);
        StringBuilder methods = new StringBuilder();
        int number = 0;
        for (String type : TYPES) {
            String example = example(type);
            methods.append("    // ")
                    .append(type)
                    .append("\n    void example")
                    .append(number++)
                    .append('(')
                    .append(given(example))
                    .append(") throws Exception {\n")
                    .append(example)
                    .append("    }\n");
        }
        String code = imports(methods.toString()) + "class Examples {\n" + methods + "}\n";
        StringWriter said = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        boolean compiled = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(new Text(code)))
                .call();
        assertThat(compiled).as("%s\n%s", said, code).isTrue();
    }

    /** A source in memory. */
    private static final class Text extends SimpleJavaFileObject {
        private final String code;

        Text(String code) {
            super(URI.create("string:///Examples.java"), JavaFileObject.Kind.SOURCE);
            this.code = code;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
