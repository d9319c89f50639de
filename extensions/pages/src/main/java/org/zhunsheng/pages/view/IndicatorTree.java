package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.core.code.IndicatorCode;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.indicators.engine.Contribution;
import org.zhunsheng.indicators.engine.GroupResult;
import org.zhunsheng.indicators.engine.IndicatorResult;
import org.zhunsheng.indicators.scheme.MethodWording;
import org.zhunsheng.indicators.scheme.SchemeItem;
import org.zhunsheng.indicators.scheme.Variant;
import org.zhunsheng.pages.view.IndicatorEntry.Line;

/** The tree of dimensions, groups and indicators as an assessment scored it. */
final class IndicatorTree {
    private final Assessment assessment;
    private final LegalBasisEntries basis;
    private final FactEntries facts;
    private final MethodWording wording;
    private final ImmutableList<IndicatorResult> results;

    IndicatorTree(Assessment assessment, LegalBasisEntries basis) {
        this.assessment = assessment;
        this.basis = basis;
        this.facts = new FactEntries(assessment.vocabulary(), assessment.dossier());
        this.wording = MethodWording.of(assessment.vocabulary());
        this.results = assessment.results();
    }

    ImmutableList<Dimension> dimensions() {
        return assessment.dimensions().stream().map(this::dimension).collect(ImmutableList.toImmutableList());
    }

    private Dimension dimension(GroupResult dimension) {
        return new Dimension(
                dimension.code().toString(),
                Text.of(dimension.title()),
                Interval.of(dimension.interval()),
                dimension.available().toString(),
                Shares.of(dimension.interval(), dimension.available()),
                assessment.subgroups().stream()
                        .filter(group -> isParent(dimension.code(), group.code()))
                        .map(this::group)
                        .collect(ImmutableList.toImmutableList()));
    }

    private Dimension.Group group(GroupResult group) {
        return new Dimension.Group(
                group.code().toString(),
                Text.of(group.title()),
                Interval.of(group.interval()),
                group.available().toString(),
                results.stream()
                        .filter(result -> isParent(group.code(), result.code()))
                        .map(this::indicator)
                        .collect(ImmutableList.toImmutableList()));
    }

    private boolean isParent(IndicatorCode parent, IndicatorCode child) {
        return assessment.catalogue().parentOf(child).equals(Optional.of(parent));
    }

    private IndicatorEntry indicator(IndicatorResult result) {
        Indicator indicator = Optional.ofNullable(
                        assessment.catalogue().byCode().get(result.code()))
                .orElseThrow();
        return new IndicatorEntry(
                result.code().toString(),
                Text.of(indicator.title()),
                Text.of(indicator.requirement()),
                method(result.code()),
                result.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Text.of(result.status().title()),
                Interval.of(result.interval()),
                result.available().toString(),
                Shares.of(result.interval(), result.available()),
                result.ledger().stream().map(IndicatorTree::line).collect(ImmutableList.toImmutableList()),
                basis.of(indicator.basis()),
                Text.word(indicator.provenance().kind().name()),
                indicator.provenance().source().flatMap(LegalBasisEntries::address),
                facts.of(indicator.provedBy(), assessment.openFacts(result.code())));
    }

    private Text method(IndicatorCode code) {
        SchemeItem item = assessment.scheme().items().stream()
                .filter(one -> one.indicator().equals(code))
                .findFirst()
                .orElseThrow();
        Variant scale = item.scaleFor(assessment.dossier().unit().kind());
        return Text.of(wording.say(scale.method().orElseGet(item::method), scale.points()));
    }

    static Line line(Contribution line) {
        return new Line(
                line.subject(),
                Written.signed(line.low()),
                Written.signed(line.high()),
                Text.of(line.reason().text(Lang.ZH), line.reason().text(Lang.EN)));
    }
}
