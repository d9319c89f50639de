package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.zhunsheng.core.code.FactCode;
import org.zhunsheng.core.evidence.Claim;
import org.zhunsheng.core.evidence.ClaimValue;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.evidence.Evidence;
import org.zhunsheng.core.evidence.Knowledge;
import org.zhunsheng.core.figure.Exactness;
import org.zhunsheng.core.validation.PathInWords;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.pages.view.IndicatorEntry.ClaimEntry;
import org.zhunsheng.pages.view.IndicatorEntry.FactEntry;

/** Facts in words, with what is claimed of each and what proves it. */
final class FactEntries {
    private final Vocabulary vocabulary;
    private final Dossier dossier;
    private final ImmutableMap<String, Evidence> evidence;

    FactEntries(Vocabulary vocabulary, Dossier dossier) {
        this.vocabulary = vocabulary;
        this.dossier = dossier;
        this.evidence = Maps.uniqueIndex(dossier.evidence(), Evidence::id);
    }

    ImmutableList<FactEntry> of(List<FactCode> proof, List<FactCode> open) {
        return ImmutableSet.<FactCode>builder().addAll(proof).addAll(open).build().stream()
                .map(this::entry)
                .collect(ImmutableList.toImmutableList());
    }

    private FactEntry entry(FactCode code) {
        return new FactEntry(
                name(vocabulary, code),
                state(dossier.knowledge(code)),
                dossier.claimsByCode().get(code).stream().map(this::claim).collect(ImmutableList.toImmutableList()));
    }

    private static Text state(Knowledge knowledge) {
        if (knowledge instanceof Knowledge.Known) {
            return Text.word("fact-known");
        }
        if (knowledge instanceof Knowledge.Disputed) {
            return Text.word("fact-disputed");
        }
        if (knowledge instanceof Knowledge.NotApplicable why) {
            return Text.word("fact-not-applicable", Text.same(why.reason()));
        }
        return Text.word("fact-unknown");
    }

    private ClaimEntry claim(Claim claim) {
        ImmutableList<Text> proof = claim.evidence().stream()
                .map(evidence::get)
                .filter(Objects::nonNull)
                .map(piece -> Text.same(piece.title()))
                .collect(ImmutableList.toImmutableList());
        Text value = value(vocabulary, claim.code(), claim.value(), claim.exactness());
        return new ClaimEntry(
                claim.derived() ? Text.word("derived", value) : value,
                Text.word(claim.standing().name()),
                proof.isEmpty() ? Text.word("no-evidence") : Text.joined(proof),
                Text.of(PathInWords.of(claim.source().orElse(""))));
    }

    /** The name of a fact, or its code where the vocabulary does not hold it. */
    static Text name(Vocabulary vocabulary, FactCode code) {
        return vocabulary.find(code).map(fact -> Text.of(fact.name())).orElseGet(() -> Text.same(code.value()));
    }

    /** What is said of a fact, in its unit. */
    static Text value(Vocabulary vocabulary, FactCode code, ClaimValue value, Exactness exactness) {
        Text text = value.match(new ClaimValue.Cases<Text>() {
            @Override
            public Text numeric(BigDecimal number) {
                return vocabulary
                        .find(code)
                        .flatMap(FactDefinition::unit)
                        .map(unit -> NumberEntries.quantity(number, unit))
                        .orElseGet(() -> Text.same(number.toPlainString() + " "));
            }

            @Override
            public Text day(LocalDate day) {
                return Text.day(day);
            }

            @Override
            public Text yesNo(boolean yes) {
                return Text.word(yes ? "yes" : "no");
            }

            @Override
            public Text never() {
                return Text.word("never");
            }

            @Override
            public Text notApplicable() {
                return Text.word("not-applicable");
            }
        });
        return NumberEntries.exactly(exactness, text);
    }
}
