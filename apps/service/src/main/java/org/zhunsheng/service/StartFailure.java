package org.zhunsheng.service;

import com.google.common.base.Throwables;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log why the service did not start, in a line and without a trace. A password that stands in an address is left out. */
final class StartFailure {
    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=|://[^/@\\s:]*:)[^&@\\s]*");

    private StartFailure() {}

    static void tell(Throwable failure) {
        LOG.error("服务无法启动 / the service cannot start: {}", reason(failure));
    }

    /** The kinds and messages of the last two causes of {@code failure}: the root alone seldom names what it is about. */
    static String reason(Throwable failure) {
        List<Throwable> causes = Throwables.getCausalChain(failure);
        String reasons = causes.subList(Math.max(0, causes.size() - 2), causes.size()).stream()
                .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .collect(Collectors.joining(" < "));
        return PASSWORD.matcher(reasons).replaceAll("$1…");
    }
}
