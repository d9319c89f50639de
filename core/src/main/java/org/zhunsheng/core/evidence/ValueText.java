package org.zhunsheng.core.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhunsheng.core.text.LocalText;

/** Writes a value as people do. */
final class ValueText implements ClaimValue.Cases<LocalText> {
    @Override
    public LocalText numeric(BigDecimal number) {
        return LocalText.same(number.toPlainString());
    }

    @Override
    public LocalText day(LocalDate day) {
        return LocalText.same(day.toString());
    }

    @Override
    public LocalText yesNo(boolean yes) {
        return yes ? LocalText.of("是", "yes") : LocalText.of("否", "no");
    }

    @Override
    public LocalText never() {
        return LocalText.of("未发生", "never");
    }

    @Override
    public LocalText notApplicable() {
        return LocalText.of("不适用", "not applicable");
    }
}
