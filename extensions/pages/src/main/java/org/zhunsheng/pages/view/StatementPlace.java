package org.zhunsheng.pages.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says to people where in a report something is stated, such as figure 6 of measure 4 for {@code measures[3].figures[5]}. */
final class StatementPlace {
    private static final Pattern STEP =
            Pattern.compile("(measures|responsibilities|problems|plans|figures|facts|uncoded)\\[(\\d+)\\]");
    private static final Pattern PATH = Pattern.compile(STEP.pattern() + "(\\." + STEP.pattern() + ")*");

    private StatementPlace() {}

    /** {@code source} in words; as it stands if it is no path within a report. */
    static Text of(String source) {
        if (!PATH.matcher(source).matches()) {
            return Text.same(source);
        }
        List<Text> steps = new ArrayList<>();
        Matcher step = STEP.matcher(source);
        while (step.find()) {
            steps.add(Text.word("place-" + step.group(1), Integer.parseInt(step.group(2)) + 1));
        }
        return Text.joined(steps);
    }
}
