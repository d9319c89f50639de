package org.zhunsheng.service.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineStreamTest {
    private static LineStream lines(InputStream in, Duration time) {
        return new LineStream(in, new ByteArrayOutputStream(), 10, time);
    }

    @Test
    void blankLinesAreCountedAndLeftOutAndLongOnesAreCutOff() throws IOException {
        LineStream lines = lines(
                new ByteArrayInputStream("\n \r\na\n0123456789abc\nlast".getBytes(StandardCharsets.US_ASCII)),
                Duration.ofMinutes(1));
        LineStream.Line first = lines.next().orElseThrow();
        assertThat(first.number()).isEqualTo(3);
        assertThat(first.bytes()).asString(StandardCharsets.US_ASCII).isEqualTo("a");
        assertThat(lines.next().orElseThrow().bytes()).hasSize(11);
        assertThat(lines.next().orElseThrow().bytes())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("last");
        assertThat(lines.next()).isEmpty();
    }

    @Test
    void aSenderOfNothingButBlankLinesIsTooSlow() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '\n';
            }
        };
        assertThatThrownBy(() -> lines(endless, Duration.ofMillis(20)).next())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.TOO_SLOW));
    }
}
