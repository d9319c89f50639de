package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The service is started by a command like the others: its options are known, and wrong ones are refused before anything starts. */
class ServeCommandTest {
    @Test
    void helpIsPrintedAndStartsNothing() {
        Run run = run("serve", "-h");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("--host", "--port", "Usage: zhunsheng serve");
        assertThat(run("--help").out()).contains("serve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server.port=8081", "--prot 1", "8081", "--port x", "--set a"})
    void whatIsNotKnownIsRefused(String options) {
        assertThat(run(("serve " + options).split(" ")).exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536"})
    void aPortThatCannotBeIsRefused(String port) {
        Run run = run("serve", "--port", port, "--lang", "en");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("65535");
    }

    @Test
    void aPortThatIsTakenIsToldInOurWords() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Run run = run("serve", "--port", port, "--lang", "en");
            assertThat(run.exit()).isEqualTo(3);
            assertThat(run.err()).hasLineCount(1).contains("port " + port + " of 127.0.0.1 is in use");
        }
    }

    @Test
    void theBrowserIsThatOfTheOperatingSystem() {
        String address = "http://127.0.0.1:8080/";
        assertThat(ServeCommand.opener("Windows 11", address))
                .containsExactly("rundll32", "url.dll,FileProtocolHandler", address);
        assertThat(ServeCommand.opener("Linux", address)).containsExactly("xdg-open", address);
        assertThat(ServeCommand.opener("Mac OS X", address)).containsExactly("open", address);
    }

    @Test
    void optionsBecomePropertiesOfTheService() {
        ServeCommand serve = new ServeCommand();
        new CommandLine(serve)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(
                        "--host", "0.0.0.0", "--port", "18088", "--set", "zhunsheng.service.lang=en", "--set", "a=b");
        assertThat(serve.arguments())
                .isEqualTo(List.of(
                        "--zhunsheng.service.lang=en", "--a=b", "--server.address=0.0.0.0", "--server.port=18088"));
    }

    @Test
    void theLauncherLeavesLongWorkToTheFullCompiler() throws IOException {
        String launcher = Files.readString(Path.of("../../zhunsheng"));
        assertThat(launcher).contains("batch | cohort | rank | robustness | index | plan | test | serve) quick= ;;");
        assertThat(launcher.lines().filter(line -> line.contains("TieredStopAtLevel")))
                .hasSize(1);
        assertThat(launcher.lines().filter(line -> line.contains("$quick"))).hasSize(2);
    }
}
