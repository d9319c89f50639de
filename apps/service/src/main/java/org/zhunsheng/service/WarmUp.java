package org.zhunsheng.service;

import com.google.common.collect.ImmutableList;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.serialization.BundledData;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.service.api.RuleDigests;

/**
 * Does early, beside the start, what the start and the first request would wait for: reads the bundled rules and makes their digests,
 * and, once there is a log, prepares what documents are held against. A second processor shortens the start by it.
 */
final class WarmUp implements ApplicationListener<ApplicationContextInitializedEvent> {
    private static final String DOSSIER = """
            {"zhunsheng":"dossier/1","unit":{"id":"u","name":"u","kind":"COUNTY"},"from":"2023-01-01","to":"2023-12-31"}""";

    private WarmUp() {}

    /** Begins, and goes on once the application has a log. */
    static WarmUp begin() {
        inBackground(WarmUp::readRules);
        return new WarmUp();
    }

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        inBackground(WarmUp::readDossier);
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private static void readRules() {
        BundledData data = BundledData.load();
        ImmutableList<Object> rules = ImmutableList.of(
                data.presentCatalogue(),
                data.vocabulary(),
                data.demonstrationScheme(data.presentCatalogue().id()).orElseThrow(),
                data.duties(),
                data.instruments(),
                data.holidays());
        data.profileIds().forEach(data::profile);
        rules.forEach(RuleDigests::of);
    }

    private static void readDossier() {
        Documents.create().read(Dossier.class, "warm-up", DOSSIER);
    }
}
