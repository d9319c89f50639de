package org.zhunsheng.examples.spring;

import java.nio.file.Path;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.zhunsheng.core.evidence.Dossier;
import org.zhunsheng.indicators.engine.Assessment;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.spring.Assessors;

/** Scores the dossiers that are named on the command line, by the scheme that {@code application.yaml} names. */
// snippet: application
@SpringBootApplication(proxyBeanMethods = false)
public class ScoringApplication {
    public static void main(String[] args) {
        SpringApplication.run(ScoringApplication.class, args);
    }

    @Bean
    CommandLineRunner score(Assessors assessors, Documents documents) {
        return files -> {
            for (String file : files) {
                Dossier dossier = documents.read(Dossier.class, Path.of(file));
                Assessment assessment = assessors.assess(dossier);
                System.out.println(dossier.unit().name() + " " + assessment.total());
            }
        };
    }
}
// end
