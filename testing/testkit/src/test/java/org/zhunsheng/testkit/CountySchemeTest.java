package org.zhunsheng.testkit;

import org.zhunsheng.indicators.assess.AssessmentBasis;

// snippet: laws
final class CountySchemeTest implements SchemeLaws {
    @Override
    public AssessmentBasis basis() {
        return County.basis();
    }
}
// end
