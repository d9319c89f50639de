package org.zhunsheng.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.report.Measure;
import org.zhunsheng.core.report.Problem;
import org.zhunsheng.core.report.ReportingPeriod;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.GovernmentUnit;
import org.zhunsheng.core.unit.UnitKind;

class ModelValidatorTest {
    private static final ModelValidator VALIDATOR = ModelValidator.create();

    private static AnnualReport.Builder report(String title) {
        return AnnualReport.builder()
                .unit(GovernmentUnit.builder()
                        .id("zone")
                        .name("示范区")
                        .kind(UnitKind.FUNCTIONAL_ZONE)
                        .build())
                .period(ReportingPeriod.ofYear(2023))
                .title(title);
    }

    @Test
    void aSoundReportHasNoViolation() {
        assertThat(VALIDATOR.validate(report("报告").build())).isEmpty();
    }

    @Test
    void everyViolationIsToldAtOnceWithItsPath() {
        AnnualReport report = report(" ")
                .addIssuers("工委", "")
                .addMeasures(Measure.builder().id("M 1").title("举措").build())
                .addProblems(Problem.builder()
                        .id("p1")
                        .title("x".repeat(201))
                        .addCauses(" ")
                        .build())
                .build();
        assertThat(VALIDATOR.validate(report))
                .extracting(violation -> violation.code() + " " + violation.path())
                .containsExactly(
                        "TEXT_BLANK issuers[1]",
                        "ID_FORM measures[0].id",
                        "TEXT_BLANK problems[0].causes[0]",
                        "TEXT_TOO_LONG problems[0].title",
                        "TEXT_BLANK title");
    }

    @Test
    void aViolationReadsInChineseAndInEnglish() {
        Violation violation =
                VALIDATOR.validate(report("x".repeat(401)).build()).get(0);
        assertThat(violation.message().in(Lang.ZH)).isEqualTo("文本超过 400 个字符");
        assertThat(violation.message().in(Lang.EN)).isEqualTo("the text is longer than 400 characters");
        assertThat(violation.mend().in(Lang.ZH)).isEqualTo("缩短文本");
    }

    @Test
    void bothLanguagesHaveTheSameMessages() {
        assertThat(keys("org.zhunsheng.core.validation.violations", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(keys("org.zhunsheng.core.validation.violations", Locale.ENGLISH));
        assertThat(keys("ContributorValidationMessages", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(keys("ContributorValidationMessages", Locale.ENGLISH));
    }

    private static Set<String> keys(String bundle, Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle(bundle, locale).keySet());
    }

    @Test
    void everyCodeThatTheSourcesNameHasItsMessage() throws IOException {
        Set<String> keys = keys("org.zhunsheng.core.validation.violations", Locale.ENGLISH);
        Pattern call = Pattern.compile("Violation\\.of\\(\\s*\"([A-Z_0-9]+)\"");
        for (String module : new String[] {"../core", "../indicators", "../serialization", "../apps/cli"}) {
            try (Stream<Path> files = Files.walk(Path.of(module, "src/main/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    Matcher codes = call.matcher(Files.readString(file));
                    while (codes.find()) {
                        assertThat(keys)
                                .as(file.toString())
                                .contains(codes.group(1) + ".message", codes.group(1) + ".mend");
                    }
                }
            }
        }
    }
}
