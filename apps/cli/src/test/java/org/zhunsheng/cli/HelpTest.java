package org.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhunsheng.cli.Run.run;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** The help of every command is there in Chinese and English, and fits a terminal of 80 columns. */
class HelpTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern HEAD = Pattern.compile("(?m)^\\s*[，。；：、！？）》”’]");
    private static final Pattern TAIL = Pattern.compile("(?m)[（《“‘]$");
    private static final Pattern HALF_WIDTH = Pattern.compile("(?<=[\\p{IsHan}）》”])[,;:!?()](?=[\\p{IsHan}（《“\\s]|$)");

    private static final Pattern PERSON_EN = Pattern.compile(
            "(?i)^(says?|tells?|holds?|keeps?|begins?|writes? down|speaks?)\\b|, and (says|tells) |, (say|tell)s?, too");
    private static final Pattern PERSON_ZH = Pattern.compile("^(说明|说出|说清|告诉|讲)|[，并](说出|告诉)");

    static Stream<String> names() {
        return HelpExamplesTest.names();
    }

    private static final CommandLine ZH = HelpExamplesTest.commands(Locale.SIMPLIFIED_CHINESE);
    private static final CommandLine EN = HelpExamplesTest.commands(Locale.ENGLISH);

    private static String help(String name, CommandLine all) {
        return HelpExamplesTest.named(all, name).getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCommandOptionAndParameterIsDescribedInChinese(String name) {
        CommandLine chinese = HelpExamplesTest.named(ZH, name);
        assertThat(chinese.getCommandSpec().usageMessage().description())
                .isNotEmpty()
                .allMatch(line -> CHINESE.matcher(line).find());
        for (ArgSpec argument : arguments(chinese)) {
            assertThat(String.join("", argument.description()))
                    .as("%s %s", name, argument)
                    .containsPattern(CHINESE);
        }
        String help = help(name, ZH);
        assertThat(help).doesNotContain("Usage:", "Examples:", "Commands:", "Show this help", "(default");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCommandOptionAndParameterIsDescribedInEnglish(String name) {
        CommandLine english = HelpExamplesTest.named(EN, name);
        assertThat(english.getCommandSpec().usageMessage().description()).isNotEmpty();
        for (ArgSpec argument : arguments(english)) {
            assertThat(String.join("", argument.description()))
                    .as("%s %s", name, argument)
                    .isNotBlank()
                    .doesNotContainPattern(CHINESE);
        }
        assertThat(help(name, EN)).contains("Usage: zhunsheng", "Examples:").doesNotContain("用法", "示例：");
    }

    private static List<ArgSpec> arguments(CommandLine command) {
        return Stream.<ArgSpec>concat(
                        command.getCommandSpec().options().stream(),
                        command.getCommandSpec().positionalParameters().stream())
                .toList();
    }

    /** A command lists, checks, writes or computes; it does not speak, hold or keep, and neither does an option. */
    @ParameterizedTest
    @MethodSource("names")
    void noDescriptionSpeaksAsAPersonDoes(String name) {
        assertThat(descriptions(HelpExamplesTest.named(EN, name)))
                .noneMatch(text -> PERSON_EN.matcher(text).find());
        assertThat(descriptions(HelpExamplesTest.named(ZH, name)))
                .noneMatch(text -> PERSON_ZH.matcher(text).find());
    }

    private static Stream<String> descriptions(CommandLine command) {
        return Stream.concat(
                Stream.of(
                        String.join("", command.getCommandSpec().usageMessage().description())),
                arguments(command).stream().map(argument -> String.join("", argument.description())));
    }

    @ParameterizedTest
    @MethodSource("names")
    void linesFitAndAreBrokenAsChineseIsSet(String name) {
        String help = help(name, ZH);
        assertThat(help).doesNotContainPattern(HEAD).doesNotContainPattern(TAIL).doesNotContainPattern(HALF_WIDTH);
        assertThat(help.lines()).allMatch(line -> Layout.width(line) <= 80);
        assertThat(help(name, EN).lines()).allMatch(line -> Layout.width(line) <= 80);
    }

    @Test
    void theLanguageIsThatOfTheOptionAnywhereOnTheLineElseThatOfTheLocale() {
        assertThat(run("--lang", "zh", "assess", "--help").out()).startsWith("用法：zhunsheng assess");
        assertThat(run("assess", "--help", "--lang=ZH").out()).startsWith("用法：zhunsheng assess");
        assertThat(run("assess", "--help").out()).startsWith("Usage: zhunsheng assess");
        assertThat(run(Locale.SIMPLIFIED_CHINESE, "assess", "--help").out()).startsWith("用法：zhunsheng assess");
        assertThat(run(Locale.SIMPLIFIED_CHINESE, "assess", "--help", "--lang", "en")
                        .out())
                .startsWith("Usage: zhunsheng assess");
    }

    @Test
    void theHelpCommandShowsWhatTheOptionShows() {
        assertThat(run("help", "plan", "status", "--lang", "zh").out())
                .isEqualTo(run("plan", "status", "--help", "--lang", "zh").out());
        assertThat(run("help").out()).isEqualTo(run("--help").out());
        assertThat(run("help", "plan", "statsu").err()).contains("There is no command “statsu”; nearest: status");
    }

    @Test
    void everyCommandSaysItsVersion() {
        String version = run("--version").out();
        assertThat(version).matches("zhunsheng \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
        for (String name : List.of("assess", "plan status", "catalogue")) {
            assertThat(run((name + " -V").split(" ")).out()).isEqualTo(version);
        }
        assertThat(names().map(name -> HelpExamplesTest.named(EN, name).getCommandSpec()))
                .allMatch(spec -> spec.versionProvider() instanceof ZhunshengCommand.Version);
    }

    @Test
    void theCompletionScriptKnowsEveryCommand() {
        String script = run("completion").out();
        assertThat(script).startsWith("#!/usr/bin/env bash").contains("complete -F _complete_zhunsheng");
        assertThat(names().map(name -> name.replaceFirst("^zhunsheng ?", "").replace(" ", "_")))
                .allSatisfy(
                        name -> assertThat(script).contains("_picocli_zhunsheng" + (name.isEmpty() ? "" : "_" + name)));
    }

    @Test
    void noChineseDescriptionIsOfSomethingThatIsGone() {
        Set<String> wanted = new TreeSet<>();
        names().forEach(name -> wanted.addAll(keys(HelpExamplesTest.named(EN, name))));
        ImmutableList<String> given =
                ImmutableList.sortedCopyOf(CommandTree.chineseHelp().keySet());
        assertThat(given.stream()
                        .filter(key ->
                                wanted.stream().noneMatch(known -> key.equals(known) || key.startsWith(known + "."))))
                .isEmpty();
    }

    private static List<String> keys(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName(".");
        Stream<String> arguments = arguments(command).stream()
                .flatMap(argument -> argument.isOption()
                        ? Arrays.stream(((picocli.CommandLine.Model.OptionSpec) argument).names())
                                .map(option -> option.replaceFirst("^-+", ""))
                        : Stream.of(argument.paramLabel() + "["
                                + ((picocli.CommandLine.Model.PositionalParamSpec) argument).index() + "]"));
        return Stream.concat(
                        Stream.concat(Stream.of("usage"), arguments).flatMap(key -> Stream.of(key, name + "." + key)),
                        Stream.of("usage"))
                .toList();
    }
}
