package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.text.Lang;

/** The same facts are judged by the law of each year, and every change of law has its day. */
class LawByYearTest {
    private static final LawByYear TABLE = LawByYear.ofTheCounty();

    @Test
    void everyChangeFallsIntoOneOfTheTwoYearsOrTheirReports() {
        assertThat(TABLE.changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.day())
                        .as("%s %s", change.fact(), change.law().id())
                        .isBetween(LocalDate.of(change.year() - 1, 1, 1), LocalDate.of(change.year() + 1, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource({
        "2018, disclosure.requests.reply.longest-days, cn-foi-2008",
        "2020, disclosure.requests.reply.longest-days, cn-foi-2019",
        "2020, penalty.service.longest-calendar-days, cn-penalty-2017",
        "2022, penalty.service.longest-days, cn-penalty-2021",
        "2023, reconsideration.reply.longest-calendar-days, cn-reconsideration-2017",
        "2024, reconsideration.reply.longest-days, cn-reconsideration-2023",
        "2025, business.sme-payment.longest-days, cn-sme-payment-2020 cn-sme-payment-2025",
        "2026, business.sme-payment.longest-days, cn-sme-payment-2025",
        "2026, enforcement.supervision.reported, cn-enforcement-supervision-2026"
    })
    void aThingIsJudgedByTheLawOfItsYear(int year, String fact, String laws) {
        var row = Objects.requireNonNull(TABLE.rows().get(FactCode.of(fact)));
        assertThat(Objects.requireNonNull(row.get(year)).articles().stream()
                        .map(LegalBasis::instrument)
                        .distinct())
                .containsExactly(laws.split(" "));
    }

    @Test
    void whatALawOfAnotherYearAsksIsNotAskedInThisOne() {
        assertThat(TABLE.rows().get(FactCode.of("enforcement.supervision.reported")))
                .containsOnlyKeys(2026);
        assertThat(TABLE.rows().get(FactCode.of("penalty.service.longest-calendar-days")))
                .containsOnlyKeys(2018, 2019, 2020, 2021);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void thePageIsThatOfTheAudit(Lang lang) throws IOException {
        Path file = Path.of(lang == Lang.ZH ? "../docs/law-by-year.zh-CN.md" : "../docs/law-by-year.md");
        if ("write".equals(System.getProperty("law.by.year"))) {
            Files.writeString(file, TABLE.page(lang));
        }
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(TABLE.page(lang));
    }
}
