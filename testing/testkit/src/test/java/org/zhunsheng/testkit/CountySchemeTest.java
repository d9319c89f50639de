package org.zhunsheng.testkit;

import org.zhunsheng.indicators.engine.AssessmentBasis;

// snippet: laws
final class CountySchemeTest implements SchemeLaws {
    @Override
    public AssessmentBasis basis() {
        return County.basis();
    }
}
// end
