package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhunsheng.cli.Run.run;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every command with every option, and what commands end with: 0 done, 1 not passed, 2 wrong usage, 3 no input, 4 no output, 70 a fault. */
class ExitCodesTest {
    private static final CommandLine ALL = HelpExamplesTest.commands(Locale.ENGLISH);

    static Stream<String> names() {
        return HelpExamplesTest.names();
    }

    /** What is refused as wrong usage is not run, which would read all rules once more for each option. */
    private static void assertRefused(String name, String option) {
        assertThatThrownBy(() -> HelpExamplesTest.named(ALL, name).parseArgs(option))
                .as("%s %s", name, option)
                .isInstanceOf(CommandLine.ParameterException.class);
    }

    private static ImmutableList<OptionSpec> options(String name) {
        return ImmutableList.copyOf(
                HelpExamplesTest.named(ALL, name).getCommandSpec().options());
    }

    @Test
    void theCodesAreThoseOfTheGuide() {
        assertThat(List.of(
                        ExitCode.DONE,
                        ExitCode.NOT_PASSED,
                        ExitCode.INVALID_INPUT,
                        ExitCode.UNWRITABLE_OUTPUT,
                        ExitCode.FAILURE))
                .containsExactly(0, 1, 3, 4, 70);
    }

    @ParameterizedTest
    @MethodSource("names")
    void anOptionThatIsNoneEndsWith2(String name) {
        String call = name.replaceFirst("^zhunsheng ?", "") + " --no-such-option";
        assertThat(run(call.strip().split(" ")).exit()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("names")
    void anOptionWithoutItsValueIsWrongUsage(String name) {
        for (OptionSpec option : options(name)) {
            if (option.arity().min() > 0) {
                assertRefused(name, option.longestName());
            }
        }
    }

    /** A word where an option takes a number or one of a list. */
    @ParameterizedTest
    @MethodSource("names")
    void aValueThatIsNoneIsWrongUsage(String name) {
        for (OptionSpec option : options(name)) {
            Class<?> type = option.type();
            boolean typed = type.isPrimitive() || Number.class.isAssignableFrom(type) || type.isEnum();
            if (typed && !option.usageHelp() && !option.versionHelp()) {
                assertRefused(name, option.longestName() + "=no-such-value");
            }
        }
    }
}
