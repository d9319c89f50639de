package consumer;

import java.nio.file.Path;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.zhunsheng.core.report.AnnualReport;
import org.zhunsheng.serialization.Documents;
import org.zhunsheng.spring.Assessors;

/** Scores the report that is its first argument. */
@SpringBootApplication(proxyBeanMethods = false)
public class Main {
    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    @Bean
    CommandLineRunner score(Assessors assessors, Documents documents) {
        return args -> System.out.println("scored "
                + assessors
                        .assess(documents.read(AnnualReport.class, Path.of(args[0])).toDossier())
                        .total());
    }
}
