package org.zhunsheng.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.examine.Examiner;
import org.zhunsheng.testkit.DossierArbitraries;
import org.zhunsheng.testkit.ReportArbitraries;

/** The quick way of reading and the general one, held against each other over sound, odd and broken lines. */
class OnePassDossierReaderProperties {
    private static final Documents DOCUMENTS = Documents.create();
    private static final OnePassDossierReader QUICK = new OnePassDossierReader(ReadLimits.DEFAULT);
    private static final ImmutableList<Class<?>> TYPES = ImmutableList.of(Dossier.class);
    private static final DossierArbitraries WORLD =
            DossierArbitraries.of(Examiner.of(RuleSets.bundled()).rules().assessmentBasis(UnitKind.COUNTY));
    private static final ImmutableList<String> SNIPPETS = ImmutableList.of(
            "\"",
            ",",
            ":",
            "{",
            "}",
            "[",
            "]",
            " ",
            "\n",
            "\\",
            "\\u0000",
            "\\ud800",
            "\u0000",
            "\u2028",
            "\uFEFF",
            "\uFFFD",
            "-",
            "0",
            "1",
            "-0",
            "1.0",
            "1e3",
            "1e99",
            "0.0000001",
            "1234567890123456789",
            "null",
            "true",
            "\"never\"",
            "\"code\"",
            "\"value\":1,",
            "\"unit\":{},",
            "\"evidence\":[],",
            "\"figures\":[],",
            "\"dispute\":null,",
            "\"from\"",
            "\"2023-02-29\"",
            "\"10000-01-01\"",
            "甲",
            "　",
            "𠮷",
            "\u007f",
            "\u0085");

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.oneOf(
                        ReportArbitraries.dossiers(), WORLD.dossiers(UnitKind.COUNTY), WORLD.assured(UnitKind.COUNTY))
                .map(dossier -> CanonicalJson.writeLine(DOCUMENTS.tree(dossier)));
    }

    /** Value or everything that is wrong, as text. */
    private static String general(byte[] bytes) {
        try {
            return DOCUMENTS.general(TYPES, "line", bytes).value().toString();
        } catch (UnreadableDocumentException e) {
            return e.violations().toString();
        }
    }

    @Property(tries = 200)
    void aSoundDossierIsReadInOnePassAndEquallyByBothWays(@ForAll("lines") String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        Optional<Dossier> quick = QUICK.read(bytes);
        Object general = DOCUMENTS.general(TYPES, "line", bytes).value();
        quick.ifPresent(dossier -> assertThat(dossier).isEqualTo(general));
        assertThat(DOCUMENTS.read(Dossier.class, "line", line)).isEqualTo(general);
    }

    @Property(tries = 50)
    void whatTheEngineIsGivenIsReadInOnePass(@ForAll("counties") Dossier dossier) {
        String line = CanonicalJson.writeLine(DOCUMENTS.tree(dossier));
        assertThat(QUICK.read(line.getBytes(StandardCharsets.UTF_8)).equals(Optional.of(dossier)))
                .isTrue();
    }

    @Provide
    Arbitrary<Dossier> counties() {
        return WORLD.assured(UnitKind.COUNTY);
    }

    @Property(tries = 1000)
    void aChangedLineIsReadOrRefusedAlikeByBothWays(@ForAll("lines") String line, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder changed = new StringBuilder(line);
        for (int i = 0; i <= random.nextInt(3); i++) {
            change(changed, random);
        }
        byte[] bytes = changed.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        Optional<Dossier> quick = QUICK.read(bytes);
        if (quick.isPresent()) {
            assertThat(general(bytes).equals(quick.get().toString())).isTrue();
        }
    }

    /** Takes out, doubles or puts in something, often a piece that means something in JSON. */
    private static void change(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int length = Math.min(text.length() - at, 1 + random.nextInt(random.nextBoolean() ? 2 : 40));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, at + length);
            case 1 -> text.insert(at, text.substring(at, at + length));
            case 2 -> text.replace(at, at + length, snippet(random));
            default -> text.insert(at, snippet(random));
        }
        if (text.length() == 0) {
            text.append('{');
        }
    }

    private static String snippet(Random random) {
        List<String> all = SNIPPETS;
        return all.get(random.nextInt(all.size()));
    }
}
