package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.FactMeasure;
import org.zhunsheng.indicators.vocabulary.Vocabulary;

/** What the name of a fact says of its kind, its unit and how it lies in time is what its definition says. */
class VocabularyNamesTest {
    private static final Vocabulary VOCABULARY = BundledData.load().vocabulary();

    /** Parts of a code that say that something lies there on a day: carried over, pending, in force. */
    private static final ImmutableSet<String> ON_A_DAY = ImmutableSet.of(
            "opening", "pending", "carried-over", "carried-forward", "valid", "backlog", "under-examination");

    /** Besides these, what is there on the last day: people, organs, places, plans, and matters on lists. */
    private static final ImmutableSet<String> THERE_ON_THE_LAST_DAY =
            """
            adviser.organs.due
            adviser.organs.engaged
            adviser.persons
            adviser.village.covered-villages
            adviser.village.persons
            correction.persons
            digital.enforcement.organs-connected
            emergency.plans
            enforcement.auxiliaries
            enforcement.officers
            enforcement.officers.certified
            enforcement.officers.uncertified
            enforcement.organs
            enforcement.powers.lowered
            enforcement.reviewers
            enforcement.reviewers.qualified
            enforcement.supervision.supervisors
            grid.cells
            grid.workers
            inspection.business.items
            inspection.business.organs
            legal-service.justice-offices
            legal-service.places
            legal-service.places.centres
            legal-service.places.rooms
            legal-service.places.stations
            leniency.items
            licence.items
            list.powers.items
            mediation.committees
            mediation.committees.enterprises
            mediation.committees.townships
            mediation.committees.trade
            mediation.committees.villages
            mediation.mediators
            mediation.mediators.full-time
            mediation.mediators.part-time
            mediation.studios
            organisation.public-lawyers
            publicity.law-aware
            publicity.model-households
            publicity.model-villages
            publicity.places
            publicity.vice-principals
            publicity.volunteers
            resettlement.persons
            rulemaking.contact-points
            service.certifications.items
            service.commitment.items
            service.guides.public
            service.items
            service.items.across-provinces
            service.items.at-once
            service.items.due-in
            service.items.moved-in
            service.items.not-in
            service.items.one-visit
            service.items.online
            service.items.powers
            service.items.public
            service.one-thing.items
            service.tolerance.items
            supervision.double-random.departments
            supervision.double-random.departments-due
            unit.villages
            """.lines().collect(ImmutableSet.toImmutableSet());

    /** The columns of the statutory table of requests for information (国办公开办函〔2021〕30号): the applicants. */
    private static final ImmutableMap<String, LocalText> APPLICANTS = ImmutableMap.of(
            "natural-person", LocalText.of("自然人", "natural persons"),
            "company", LocalText.of("商业企业", "commercial enterprises"),
            "research", LocalText.of("科研机构", "research institutions"),
            "welfare", LocalText.of("社会公益组织", "social welfare organisations"),
            "legal-service", LocalText.of("法律服务机构", "legal service bodies"),
            "other-organisation", LocalText.of("其他法人或组织", "other organisations"));

    private static String code(FactDefinition fact) {
        return fact.code().value();
    }

    @ParameterizedTest
    @CsvSource({
        "场次, COUNT, EVENT, 14",
        "天数, DURATION, DAY, 29",
        "月数, DURATION, MONTH, 4",
        "小时数, DURATION, HOUR, 1",
        "学时, DURATION, HOUR, 1",
        "人数, COUNT, PERSON, 35",
        "人次, COUNT, PERSON_TIME, 11",
        "批次, COUNT, BATCH, 8",
        "件次, COUNT, CASE_TIME, 13",
        "项数, COUNT, ITEM, 28",
        "处数, COUNT, PLACE, 3",
        "户次, COUNT, BODY_TIME, 1",
        "家次, COUNT, BODY_TIME, 2",
        "户数, COUNT, BODY, 1",
        "金额, AMOUNT, YUAN, 19",
        "率, RATE, PERCENT, 73",
        "占比, RATE, PERCENT, 2",
        "日期, DATE, '', 10",
        "件数, COUNT, CASE DOCUMENT, 472",
        "份数, COUNT, DOCUMENT COPY, 23",
        "条数, COUNT, ITEM COPY, 25",
        "次数, COUNT, EVENT CASE BODY_TIME, 34"
    })
    void theCountingWordOfANameSaysWhatIsCounted(String word, String kind, String units, int count) {
        List<FactDefinition> facts = VOCABULARY.facts().stream()
                .filter(fact -> fact.name().zh().endsWith(word))
                .toList();
        assertThat(facts).hasSize(count);
        assertThat(facts).allSatisfy(fact -> {
            assertThat(fact.kind().name()).as(code(fact)).isEqualTo(kind);
            assertThat(fact.unit().map(Enum::name).stream())
                    .as(code(fact))
                    .allMatch(unit -> Arrays.asList(units.split(" ")).contains(unit));
        });
    }

    /** Of what is counted every day, nothing is there on a day; of what is there, nothing is added up over the days. */
    @Test
    void whatIsThereOnADayIsAStockAndAllElseAFlow() {
        assertThat(VOCABULARY.facts().stream()
                        .filter(fact -> fact.measure() == FactMeasure.STOCK)
                        .map(VocabularyNamesTest::code))
                .containsExactlyInAnyOrderElementsOf(Sets.union(
                        THERE_ON_THE_LAST_DAY,
                        VOCABULARY.facts().stream()
                                .map(VocabularyNamesTest::code)
                                .filter(code -> Stream.of(code.split("\\.")).anyMatch(ON_A_DAY::contains))
                                .collect(ImmutableSet.toImmutableSet())));
    }

    @Test
    void everyColumnOfTheTableOfRequestsNamesItsApplicantAndItsRow() {
        List<String> rows = new ArrayList<>();
        APPLICANTS.forEach((column, applicant) -> {
            List<FactDefinition> cells = VOCABULARY.facts().stream()
                    .filter(fact -> code(fact).startsWith("disclosure.requests.")
                            && code(fact).endsWith("." + column))
                    .toList();
            assertThat(cells).as(column).hasSize(25);
            for (FactDefinition cell : cells) {
                FactDefinition row = VOCABULARY
                        .find(FactCode.of(code(cell).substring(0, code(cell).length() - column.length() - 1)))
                        .orElseThrow();
                String english = row.name().en().replace("Requests for information: ", "");
                assertThat(cell.name())
                        .isEqualTo(LocalText.of(
                                applicant.zh() + "：" + row.name().zh(),
                                "Requests of " + applicant.en() + ": "
                                        + english.substring(0, 1).toLowerCase(Locale.ROOT) + english.substring(1)));
                assertThat(List.of(cell.kind(), cell.unit(), cell.measure(), cell.scope(), cell.aggregation()))
                        .as(code(cell))
                        .isEqualTo(List.of(row.kind(), row.unit(), row.measure(), row.scope(), row.aggregation()));
                rows.add(code(row));
            }
        });
        assertThat(Set.copyOf(rows)).hasSize(25);
    }
}
