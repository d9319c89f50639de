package org.zhunsheng.serialization.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhunsheng.core.law.Instrument;
import org.zhunsheng.indicators.catalogue.Indicator;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.serialization.BundledData;

/** The copy in which an article was seen is a copy of the law that it is an article of. */
class SourceTest {
    private static final BundledData DATA = BundledData.load();
    private static final String COLLECTION = "LawRefBook";

    /** A use of a source for an instrument. */
    record Use(String place, String instrument, URI source) {
        @Override
        public String toString() {
            return place + " by " + instrument;
        }
    }

    static Stream<Use> uses() {
        Stream<Use> laws = DATA.instruments().instruments().stream()
                .flatMap(law -> law.source().stream().map(source -> new Use("register", law.id(), source)));
        Stream<Use> duties = DATA.duties().duties().stream().flatMap(SourceTest::uses);
        Stream<Use> indicators = DATA.catalogueIds().stream()
                .flatMap(id -> DATA.catalogue(id).orElseThrow().indicators().stream())
                .flatMap(SourceTest::uses);
        return Stream.of(laws, duties, indicators)
                .flatMap(use -> use)
                .filter(use -> use.source().toString().contains(COLLECTION));
    }

    private static Stream<Use> uses(Duty duty) {
        return duty.basis().stream()
                .flatMap(
                        basis -> basis.source().stream().map(source -> new Use(duty.id(), basis.instrument(), source)));
    }

    private static Stream<Use> uses(Indicator indicator) {
        return indicator.basis().stream()
                .flatMap(basis -> basis.source().stream()
                        .map(source -> new Use(indicator.code().value(), basis.instrument(), source)));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void theFileIsNamedAfterTheLaw(Use use) {
        Optional<Instrument> law = DATA.instruments().find(use.instrument());
        String path = URLDecoder.decode(use.source().toString(), StandardCharsets.UTF_8);
        assertThat(shortTitle(path.substring(path.lastIndexOf('/') + 1)))
                .startsWith(shortTitle(law.orElseThrow().title().zh().replaceAll("（[^）]*）$", "")));
    }

    private static String shortTitle(String title) {
        return title.replace("中华人民共和国", "").replaceAll("[《》]", "");
    }
}
