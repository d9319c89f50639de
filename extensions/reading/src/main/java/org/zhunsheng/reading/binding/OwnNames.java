package org.zhunsheng.reading.binding;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.zhunsheng.core.unit.UnitKind;
import org.zhunsheng.reading.outline.ReportHead;

/** What a report calls its own unit and those above it: 周口市, 周口, 周口市城乡一体化示范区. */
final class OwnNames {
    private static final String LEVELS = "省市县区州旗镇乡盟";

    private static final CharMatcher OF_NO_FIELD = CharMatcher.anyOf("和与及的局委会办市县区州旗镇乡省盟管理");

    private OwnNames() {}

    /** The words of {@code fields} that are the field of the office itself: 水事 in the report of a 水利局, but 食品 in that of no 市场监管局. */
    static ImmutableSet<String> fields(ReportHead head, Collection<String> fields) {
        boolean office = head.kind().filter(UnitKind.DEPARTMENT::equals).isPresent();
        String name = OF_NO_FIELD.removeFrom(head.unit());
        return office
                ? fields.stream()
                        .filter(field -> OF_NO_FIELD.removeFrom(field).chars().anyMatch(c -> name.indexOf(c) >= 0))
                        .collect(ImmutableSet.toImmutableSet())
                : ImmutableSet.of();
    }

    static ImmutableSet<String> of(ReportHead head) {
        List<String> names = new ArrayList<>(head.issuers());
        names.addAll(head.addressees());
        names.add(head.unit());
        ImmutableSet.Builder<String> own = ImmutableSet.builder();
        for (String name : names) {
            String plain = name.startsWith("中共") ? name.substring(2) : name;
            int start = 0;
            for (int i = 2; i < plain.length(); i++) {
                if (LEVELS.indexOf(plain.charAt(i)) >= 0 && i - start <= 8) {
                    own.add(plain.substring(0, i + 1));
                    own.add(plain.substring(start, i + 1));
                    own.add(plain.substring(start, i));
                    start = i + 1;
                }
            }
        }
        return own.build();
    }
}
