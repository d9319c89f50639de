package org.zhunsheng.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.indicators.vocabulary.Vocabulary;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;

/** The bundled catalogue and the real report of 2023 as workbooks. */
final class Forms {
    static final BundledData DATA = BundledData.load();
    static final AnnualReport REPORT = Documents.create()
            .read(AnnualReport.class, Path.of("../../examples/reports/zhoukou-demonstration-zone-2023.yaml"));
    /** The bundled vocabulary with the layer of the report. */
    static final Vocabulary VOCABULARY = DATA.vocabulary()
            .with(Documents.create().read(Vocabulary.class, Path.of("../../examples/vocabularies/zhoukou-layer.yaml")));

    static final WorkbookReader READER = WorkbookReader.of(VOCABULARY);

    private Forms() {}

    static AssessmentBasis basis(UnitKind kind) {
        return AssessmentBasis.builder()
                .catalogue(DATA.catalogue(BundledData.REFERENCE_CATALOGUE).orElseThrow())
                .vocabulary(VOCABULARY)
                .scheme(DATA.demonstrationScheme())
                .profiles(DATA.profilesFor(kind))
                .build();
    }

    static WorkbookForm form(UnitKind unit, WorkbookKind kind, Lang lang) {
        return WorkbookForm.of(basis(unit), DATA.instruments(), unit, kind, lang);
    }

    static byte[] blankReport(Lang lang) {
        return bytes(out -> form(REPORT.unit().kind(), WorkbookKind.ANNUAL_REPORT, lang)
                .writeBlank(REPORT.unit(), REPORT.period(), out));
    }

    static byte[] write(AnnualReport report, Lang lang) {
        return bytes(out ->
                form(report.unit().kind(), WorkbookKind.ANNUAL_REPORT, lang).write(report, out));
    }

    static byte[] write(Dossier dossier, Lang lang) {
        return bytes(
                out -> form(dossier.unit().kind(), WorkbookKind.DOSSIER, lang).write(dossier, out));
    }

    /** Something that writes to a stream. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writing.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
