package org.zhunsheng.indicators.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhunsheng.core.text.LocalText;
import org.zhunsheng.core.text.NearestWord;
import org.zhunsheng.core.validation.InvalidModelException;
import org.zhunsheng.core.validation.Violation;
import org.zhunsheng.indicators.duty.Duty;
import org.zhunsheng.indicators.duty.DutyRegister;

/** Puts local rules in the place of national ones, profile by profile. */
final class LocalDuties {
    private static final LocalText RULE = LocalText.of("义务的规则", "the rule of the duty");

    private final DutyRegister national;
    private final Map<String, Duty> duties;
    private final Map<String, String> replacedBy = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    LocalDuties(DutyRegister national) {
        this.national = national;
        this.duties = new LinkedHashMap<>(national.byId());
    }

    DutyRegister make(List<Profile> profiles) {
        for (int i = 0; i < profiles.size(); i++) {
            List<DutyReplacement> local = profiles.get(i).duties();
            for (int j = 0; j < local.size(); j++) {
                replace(profiles.get(i).id(), local.get(j), "profiles[" + i + "].duties[" + j + "].replace");
            }
        }
        InvalidModelException.throwIfAny(violations);
        return replacedBy.isEmpty()
                ? national
                : DutyRegister.builder()
                        .id(national.id())
                        .duties(duties.values())
                        .build();
    }

    private void replace(String profile, DutyReplacement local, String path) {
        Duty duty = duties.get(local.replace());
        if (duty == null) {
            violations.add(Violation.of(
                    "UNKNOWN_DUTY", path, local.replace(), NearestWord.hint(local.replace(), duties.keySet())));
            return;
        }
        Duty replaced = Duty.builder()
                .fillFrom(duty)
                .rule(local.rule())
                .basis(local.basis())
                .build();
        String before = replacedBy.putIfAbsent(duty.id(), profile);
        if (before != null && !replaced.equals(duty)) {
            violations.add(Violation.of("PROFILES_CONTRADICT", path, before, profile, duty.id(), RULE));
        } else {
            duties.put(duty.id(), replaced);
        }
    }
}
