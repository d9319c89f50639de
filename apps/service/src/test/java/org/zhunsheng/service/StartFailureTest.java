package org.zhunsheng.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StartFailureTest {
    @Test
    void theLastCausesAreToldWithoutPasswords() {
        Exception failure = new IllegalStateException(new IllegalStateException(
                "no pool", new SQLException("no database at jdbc:postgresql://db/x?password=hunter2&user=u")));
        assertThat(StartFailure.reason(failure))
                .isEqualTo(
                        "IllegalStateException: no pool < SQLException: no database at jdbc:postgresql://db/x?password=…&user=u");
    }
}
