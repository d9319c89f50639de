package org.zhunsheng.service;

import com.google.common.base.Throwables;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the service does not start where nobody knows better, without a trace. A password that stands in an address is left out. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class StartFailureAnalyzer implements FailureAnalyzer {
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=|://[^/@\\s:]*:)[^&@\\s]*");

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        String reasons = Throwables.getCausalChain(failure).stream()
                .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .distinct()
                .collect(Collectors.joining("\n  "));
        return new FailureAnalysis(
                "服务无法启动 / the service cannot start:\n  "
                        + PASSWORD.matcher(reasons).replaceAll("$1…"),
                "按最后一条原因修正设置后重新启动 / mend the setting that the last reason speaks of, and start again.",
                failure);
    }
}
