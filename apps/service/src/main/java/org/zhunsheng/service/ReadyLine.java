package org.zhunsheng.service;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import org.apache.catalina.connector.Connector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.text.LocalText;

/** Says in the log that the service is ready, and where. */
final class ReadyLine implements ApplicationListener<ApplicationReadyEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final Lang lang;

    ReadyLine(Lang lang) {
        this.lang = lang;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() instanceof TomcatWebServer server) {
            Connector connector = server.getTomcat().getConnector();
            InetAddress address = context.getEnvironment().getRequiredProperty("server.address", InetAddress.class);
            String place =
                    connector.getScheme() + "://" + InetAddresses.toUriString(address) + ":" + connector.getLocalPort();
            LOG.info(LocalText.of("服务已就绪：" + place, "ready: " + place).in(lang));
        }
    }
}
