package org.zhunsheng.cli;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.ScoreInterval;
import org.zhunsheng.indicators.assess.Contribution;
import org.zhunsheng.indicators.compare.Change;
import org.zhunsheng.indicators.compare.Split;

/** Changes and what they change, as JSON has them: points as exact decimals. */
final class ChangeForms {
    private final Lang lang;

    ChangeForms(Lang lang) {
        this.lang = lang;
    }

    static Map<String, Object> interval(ScoreInterval interval) {
        return ImmutableMap.of(
                "low", interval.low().toString(), "high", interval.high().toString());
    }

    static Map<String, Object> change(Change change) {
        return ImmutableMap.of(
                "low", change.low().toString(), "high", change.high().toString());
    }

    static Map<String, Object> split(Split split) {
        Map<String, Object> form = new LinkedHashMap<>();
        split.parts().forEach((cause, change) -> form.put(cause.name(), change(change)));
        return form;
    }

    Map<String, Object> line(Contribution line) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("low", line.low().toString());
        form.put("high", line.high().toString());
        form.put("reason", line.reason().code().name());
        form.put("text", line.reason().text(lang));
        return form;
    }
}
