package org.zhunsheng.core.validation;

import com.google.common.collect.ImmutableMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhunsheng.core.text.LocalText;

/**
 * Says to people where in a report or dossier something stands, such as figure 6 of measure 4 for {@code measures[3].figures[5].value};
 * programs take the path of the {@link Violation}.
 */
public final class PathInWords {
    private static final ImmutableMap<String, LocalText> STEPS = ImmutableMap.<String, LocalText>builder()
            .put("sections", LocalText.of("第%d部分", "section %d"))
            .put("responsibilities", LocalText.of("第一责任人职责第%d条", "responsibility %d"))
            .put("measures", LocalText.of("举措和成效第%d条", "measure %d"))
            .put("problems", LocalText.of("存在的问题第%d条", "problem %d"))
            .put("plans", LocalText.of("下一年度安排第%d条", "plan %d"))
            .put("otherMatters", LocalText.of("其他事项第%d条", "other matter %d"))
            .put("figures", LocalText.of("第%d个数据", "figure %d"))
            .put("facts", LocalText.of("第%d项事实", "fact %d"))
            .put("uncoded", LocalText.of("第%d个无代码数据", "uncoded figure %d"))
            .put("causes", LocalText.of("原因第%d条", "cause %d"))
            .put("milestones", LocalText.of("第%d个节点", "milestone %d"))
            .put("indicators", LocalText.of("第%d个对应指标", "indicator %d"))
            .put("issuers", LocalText.of("第%d个发布单位", "issuer %d"))
            .put("claims", LocalText.of("第%d个填报项", "claim %d"))
            .put("evidence", LocalText.of("第%d份佐证材料", "paper %d"))
            .put("verificationNotes", LocalText.of("第%d条核实说明", "verification note %d"))
            .buildOrThrow();
    private static final Pattern STEP = Pattern.compile("(" + String.join("|", STEPS.keySet()) + ")\\[(\\d{1,9})\\]");
    private static final Pattern PATH =
            Pattern.compile("(" + STEP.pattern() + "(?:\\." + STEP.pattern() + ")*)(?:\\.([A-Za-z.]+))?");

    private PathInWords() {}

    /** {@code path} in words; as it stands if it leads to no item of a report or dossier. */
    public static LocalText of(String path) {
        Matcher whole = PATH.matcher(path);
        if (!whole.matches()) {
            return LocalText.same(path);
        }
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        Matcher step = STEP.matcher(whole.group(1));
        while (step.find()) {
            LocalText words = STEPS.getOrDefault(step.group(1), LocalText.same("%d"));
            String number = Long.toString(Long.parseLong(step.group(2)) + 1);
            zh.append(words.zh().replace("%d", number));
            en.append(en.isEmpty() ? "" : ", ").append(words.en().replace("%d", number));
        }
        return LocalText.of(zh.toString(), en.toString());
    }
}
