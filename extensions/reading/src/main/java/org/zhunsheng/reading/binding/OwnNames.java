package org.zhunsheng.reading.binding;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.zhunsheng.reading.outline.ReportHead;

/** What a report calls its own unit and those above it: 周口市, 周口, 周口市城乡一体化示范区. */
final class OwnNames {
    private static final String LEVELS = "省市县区州旗镇乡盟";

    private OwnNames() {}

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
