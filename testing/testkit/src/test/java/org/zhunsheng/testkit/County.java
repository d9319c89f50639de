package org.zhunsheng.testkit;

import java.nio.file.Path;
import org.zhunsheng.indicators.engine.AssessmentBasis;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.serialization.RuleTestFile;

/** The county's scheme among the examples. */
final class County {
    static final Path SCHEMES = Path.of("../../examples/schemes");

    private static final RuleTestFile FILE = RuleTestFile.read(
            SCHEMES.resolve("county-of-our-own/scheme.test.yaml"), Documents.create(), BundledData.load());

    private County() {}

    static AssessmentBasis basis() {
        return FILE.basis();
    }
}
