package org.zhunsheng.returns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.indicators.vocabulary.FactDefinition;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.reading.ReportReader;
import org.zhunsheng.serialization.BundledData;

class DraftReadBackTest {
    @Test
    void experiment() throws Exception {
        Vocabulary vocabulary = BundledData.load().dictionary();
        ReportReader reader = ReportReader.create(vocabulary);
        StringBuilder out = new StringBuilder();
        int n = 0;
        int good = 0;
        int graded = 0;
        for (FactDefinition fact : vocabulary.facts()) {
            if (!fact.kind().isNumeric()) {
                continue;
            }
            n++;
            boolean pct = fact.kind() == org.zhunsheng.indicators.vocabulary.FactKind.RATE;
            String sentence = fact.name().zh() + (pct ? "为" : "") + "37" + (pct ? "%" : fact.unit().get().title().zh()) + "。";
            String text = "某某县2025年法治政府建设年度报告\n一、主要举措和成效\n" + sentence + "\n";
            var read = reader.read(org.zhunsheng.reading.source.SourceReader.withDefaults()
                    .read("x.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            String found = read.statements().toString();
            boolean ok = found.contains("code=" + fact.code().value()) || found.contains(fact.code().value() + "]") || found.contains(fact.code().value());
            if (ok) good++;
            out.append(ok).append(' ').append(fact.code()).append(' ').append(sentence).append(' ').append(found.length() > 900 ? found.substring(0, 900) : found).append('\n');
        }
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/readback.txt"), n + " " + good + "\n" + out);
    }
}
