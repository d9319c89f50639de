package org.zhunsheng.testkit;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.figure.UnitClass;
import org.zhunsheng.core.law.CalendarYear;
import org.zhunsheng.core.law.DayUnit;
import org.zhunsheng.core.law.EffectivePeriod;
import org.zhunsheng.core.law.HolidayTable;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.core.report.SectionKind;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.catalogue.Edition;
import org.zhunsheng.indicators.catalogue.EditionRegister;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.indicators.catalogue.Provenance;
import org.zhunsheng.indicators.catalogue.ProvenanceKind;
import org.zhunsheng.indicators.crosswalk.Crosswalk;
import org.zhunsheng.indicators.crosswalk.CrosswalkLink;
import org.zhunsheng.indicators.crosswalk.FactLink;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRegister;
import org.zhunsheng.indicators.duty.DutyRule;
import org.zhunsheng.indicators.duty.Severity;
import org.zhunsheng.indicators.profile.Adjustment;
import org.zhunsheng.indicators.profile.DutyReplacement;
import org.zhunsheng.indicators.profile.Profile;

/** What schemes and audits look things up in, of whatever content that the model allows. */
final class RegisterArbitraries {
    private static final URI COPY = URI.create("https://example.org/a?b=c");

    private RegisterArbitraries() {}

    static Arbitrary<LocalText> localTexts() {
        return Combinators.combine(UnitArbitraries.texts(), UnitArbitraries.texts())
                .as(LocalText::new);
    }

    static Arbitrary<EditionRegister> editions() {
        return Combinators.combine(
                        localTexts(),
                        Arbitraries.of(ProvenanceKind.class),
                        Arbitraries.integers().between(1, 200))
                .as((text, kind, count) -> EditionRegister.builder()
                        .id("editions")
                        .addEditions(Edition.builder()
                                .year(2000 + count)
                                .title(text)
                                .first(count)
                                .second(count)
                                .third(count)
                                .provenance(Provenance.builder()
                                        .kind(kind)
                                        .source(count % 2 == 0 ? Optional.of(COPY) : Optional.empty())
                                        .build())
                                .notice(text)
                                .build())
                        .build());
    }

    static Arbitrary<InstrumentRegister> instruments() {
        return Combinators.combine(localTexts(), UnitArbitraries.texts().optional(), periods())
                .as((text, number, period) -> InstrumentRegister.builder()
                        .id("instruments")
                        .addInstruments(Instrument.builder()
                                .id("law-1")
                                .title(text)
                                .number(number)
                                .issuer(text)
                                .lineage("law")
                                .effective(period)
                                .source(number.map(seen -> COPY))
                                .build())
                        .build());
    }

    private static Arbitrary<EffectivePeriod> periods() {
        return Combinators.combine(
                        ReportArbitraries.days(),
                        Arbitraries.integers().between(0, 900).optional())
                .as((from, days) -> EffectivePeriod.builder()
                        .from(from)
                        .to(days.map(from::plusDays))
                        .build());
    }

    static Arbitrary<HolidayTable> holidays() {
        return Combinators.combine(
                        localTexts(),
                        UnitArbitraries.texts().optional(),
                        ReportArbitraries.days(),
                        Arbitraries.integers().between(0, 8))
                .as((text, notice, day, length) -> HolidayTable.builder()
                        .id("holidays")
                        .title(text)
                        .addYears(CalendarYear.builder()
                                .year(day.getYear())
                                .notice(notice)
                                .source(notice.map(seen -> COPY))
                                .addHolidays(CalendarYear.Holiday.builder()
                                        .from(day)
                                        .to(day.plusDays(length))
                                        .name(text)
                                        .build())
                                .addWorkingDays(day.minusDays(1))
                                .build())
                        .build());
    }

    static Arbitrary<DutyRegister> duties() {
        return Combinators.combine(
                        localTexts(),
                        Arbitraries.of(UnitKind.class).set().ofMinSize(1),
                        rules(),
                        Arbitraries.of(Severity.class),
                        periods().optional())
                .as((text, kinds, rule, severity, period) -> DutyRegister.builder()
                        .id("duties")
                        .addDuties(Duty.builder()
                                .id("duty-1")
                                .title(text)
                                .requirement(text)
                                .appliesTo(kinds)
                                .rule(rule)
                                .severity(severity)
                                .addBasis(article(severity == Severity.ERROR))
                                .effective(period)
                                .build())
                        .build());
    }

    private static LegalBasis article(boolean seen) {
        return LegalBasis.builder()
                .instrument("law-1")
                .article("第二十四条")
                .source(seen ? Optional.of(COPY) : Optional.empty())
                .build();
    }

    private static Arbitrary<DutyRule> rules() {
        Arbitrary<FactCode> codes = ReportArbitraries.codes();
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 3660);
        Arbitrary<DayUnit> units = Arbitraries.of(DayUnit.class);
        return Arbitraries.oneOf(
                Combinators.combine(
                                codes, codes.optional(), Arbitraries.integers().between(1, 12))
                        .as((fact, proxy, month) -> new DutyRule.AnnualDate(fact, proxy, 1, month, 28, month > 6)),
                Combinators.combine(codes, codes, days, units).as(DutyRule.Within::new),
                Combinators.combine(codes, days, units).as(DutyRule.Longest::new),
                Combinators.combine(codes, days, units).as(DutyRule.Shortest::new),
                Combinators.combine(codes, ReportArbitraries.numbers()).as(DutyRule.AtLeast::new),
                Combinators.combine(codes, ReportArbitraries.numbers()).as(DutyRule.AtMost::new),
                codes.map(DutyRule.Yes::new),
                Arbitraries.of(SectionKind.class).map(DutyRule.Section::new),
                Combinators.combine(codes, Arbitraries.of(DutyRule.Comparison.class), Arbitraries.of(UnitClass.class))
                        .as(DutyRule.LocallySet::new));
    }

    static Arbitrary<Profile> profiles() {
        return Combinators.combine(
                        localTexts(),
                        Arbitraries.of(UnitKind.class).set().ofMinSize(1),
                        adjustments().list().ofMaxSize(4),
                        rules(),
                        localTexts().optional())
                .as((text, kinds, adjustments, rule, author) -> Profile.builder()
                        .id("profile")
                        .title(text)
                        .kinds(kinds)
                        .author(text)
                        .adjustments(adjustments)
                        .addDuties(DutyReplacement.builder()
                                .replace("duty-1")
                                .rule(rule)
                                .addBasis(article(false))
                                .reason(text)
                                .author(author)
                                .build())
                        .build());
    }

    private static Arbitrary<Adjustment> adjustments() {
        Arbitrary<Optional<LocalText>> authors = localTexts().optional();
        Arbitrary<IndicatorCode> codes =
                Arbitraries.of("5.10.1", "1.1.1", "10.2.3").map(IndicatorCode::of);
        Arbitrary<Indicator> indicators = SchemeArbitraries.catalogues(1, 1)
                .map(catalogue -> catalogue.indicators().get(0));
        return Arbitraries.oneOf(
                Combinators.combine(codes.set().ofMinSize(1), localTexts(), authors)
                        .as(Adjustment.Select::new),
                Combinators.combine(codes, localTexts(), authors).as(Adjustment.Drop::new),
                Combinators.combine(codes, localTexts(), localTexts(), authors).as(Adjustment.ReplaceText::new),
                Combinators.combine(
                                codes, SchemeArbitraries.item(0), Arbitraries.of(true, false), localTexts(), authors)
                        .as((code, item, same, reason, author) -> new Adjustment.SetPoints(
                                code,
                                item.points(),
                                same ? Optional.empty() : Optional.of(item.method()),
                                reason,
                                author)),
                Combinators.combine(indicators, SchemeArbitraries.item(0), localTexts(), authors)
                        .as(Adjustment.Add::new));
    }

    static Arbitrary<Crosswalk> crosswalks() {
        return Combinators.combine(localTexts(), Arbitraries.of(CrosswalkLink.Confidence.class))
                .as((text, confidence) -> Crosswalk.builder()
                        .id("crosswalk")
                        .title(text)
                        .from("edition-1")
                        .to("edition-2")
                        .addLinks(CrosswalkLink.builder()
                                .addFrom(IndicatorCode.of("1.1.1"))
                                .addTo(IndicatorCode.of("1.1.1"), IndicatorCode.of("1.1.2"))
                                .confidence(confidence)
                                .reason(text)
                                .build())
                        .gone(List.of(IndicatorCode.of("2.1.1")))
                        .added(List.of(IndicatorCode.of("2.1.2")))
                        .addFacts(FactLink.builder()
                                .from(FactCode.of("a.b"))
                                .to(FactCode.of("a.c"))
                                .reason(text)
                                .build())
                        .build());
    }
}
