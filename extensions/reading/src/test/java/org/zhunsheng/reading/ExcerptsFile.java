package org.zhunsheng.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in {@code excerpts.yaml}. */
record ExcerptsFile(List<Excerpt> excerpts) {
    /** One excerpt with its true reading. */
    record Excerpt(
            String kind,
            String text,
            @Nullable String section,
            @Nullable Integer year,
            @Nullable String unit,
            @Nullable Map<String, BigDecimal> asserted,
            @Nullable List<BigDecimal> uncoded) {
        Map<String, BigDecimal> codes() {
            return Optional.ofNullable(asserted).orElse(Map.of());
        }

        List<BigDecimal> others() {
            return Optional.ofNullable(uncoded).orElse(List.of());
        }

        /** The excerpt as a small report. */
        String report() {
            return Optional.ofNullable(unit).orElse("丰和县人民政府") + "关于"
                    + Optional.ofNullable(year).orElse(2023) + "年度法治政府建设情况的报告\n\n"
                    + Optional.ofNullable(section).orElse("一、主要举措和成效") + "\n\n" + text + "\n";
        }
    }
}
