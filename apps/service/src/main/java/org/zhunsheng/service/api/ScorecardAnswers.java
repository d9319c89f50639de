package org.zhunsheng.service.api;

import com.google.common.collect.ImmutableList;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.pages.ScorecardPage;
import org.zhunsheng.pages.document.ScorecardDocument;
import org.zhunsheng.pages.view.Scorecard;
import org.zhunsheng.pages.view.ScorecardAssembly;
import org.zhunsheng.service.http.Answer;
import org.zhunsheng.service.http.Call;
import org.zhunsheng.service.http.MediaTypes;
import org.zhunsheng.spring.Rules;

/** Assessments as people read them: a page, or a document. */
final class ScorecardAnswers {
    static final ImmutableList<String> TYPES = ImmutableList.of(MediaTypes.HTML, MediaTypes.MARKDOWN, MediaTypes.WORD);

    /** The page carries its style with it and names its digest in a stricter policy of its own. */
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final Rules rules;

    ScorecardAnswers(Rules rules) {
        this.rules = rules;
    }

    /** {@code outcome} as the one of {@link #TYPES} that {@code call} accepts. */
    Answer of(Call call, Outcome outcome) {
        Scorecard card = card(outcome);
        return switch (call.accepts()) {
            case MediaTypes.HTML ->
                Answer.text(MediaTypes.HTML, ScorecardPage.of(card, call.lang()))
                        .with("Content-Security-Policy", PAGE_POLICY);
            case MediaTypes.MARKDOWN -> Answer.text(MediaTypes.MARKDOWN, ScorecardDocument.markdown(card, call.lang()));
            default ->
                Answer.bytes(MediaTypes.WORD, out -> ScorecardDocument.writeWord(card, call.lang(), out))
                        .with("Content-Disposition", "attachment; filename=\"scorecard.docx\"");
        };
    }

    private Scorecard card(Outcome outcome) {
        InstrumentRegister instruments = rules.scheme(outcome.schemeId()).instruments();
        return outcome.report()
                .map(stated -> ScorecardAssembly.of(
                        outcome.assessment(), outcome.gaps(), stated, outcome.findings(), instruments))
                .orElseGet(() ->
                        ScorecardAssembly.of(outcome.assessment(), outcome.gaps(), outcome.findings(), instruments));
    }
}
