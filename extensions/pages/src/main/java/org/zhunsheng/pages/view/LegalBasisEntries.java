package org.zhunsheng.pages.view;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhunsheng.core.law.ArticleNumber;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.core.law.LegalBasis;
import org.zhunsheng.indicators.catalogue.InstrumentRegister;
import org.zhunsheng.pages.view.IndicatorEntry.BasisEntry;

/** Articles with the titles of their laws. */
final class LegalBasisEntries {
    private final InstrumentRegister instruments;

    LegalBasisEntries(InstrumentRegister instruments) {
        this.instruments = instruments;
    }

    ImmutableList<BasisEntry> of(List<LegalBasis> basis) {
        return basis.stream().map(this::entry).distinct().collect(ImmutableList.toImmutableList());
    }

    private BasisEntry entry(LegalBasis basis) {
        Optional<Instrument> instrument = instruments.find(basis.instrument());
        return new BasisEntry(
                instrument.map(LegalBasisEntries::title).orElseGet(() -> Text.same(basis.instrument())),
                basis.article()
                        .map(article -> Text.of(article, ArticleNumber.inEnglish(article)))
                        .orElseGet(() -> Text.same("")),
                instrument.map(LegalBasisEntries::inForce).orElseGet(() -> Text.same("")),
                Text.word(basis.seen() ? "seen" : "recalled"),
                basis.source().flatMap(LegalBasisEntries::address));
    }

    /** The title of {@code law}, in Chinese in its marks. */
    private static Text title(Instrument law) {
        String zh = law.title().zh().replace('《', '〈').replace('》', '〉');
        return Text.of("《" + zh + "》", law.title().en());
    }

    private static Text inForce(Instrument law) {
        return law.effective()
                .to()
                .map(end -> Text.word("in-force-until", law.effective().from(), end))
                .orElseGet(() -> Text.word("in-force-since", law.effective().from()));
    }

    /** An address that a browser may open: of the web and of no other kind. */
    static Optional<String> address(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return scheme.equals("https") || scheme.equals("http") ? Optional.of(uri.toASCIIString()) : Optional.empty();
    }
}
