package org.zhunsheng.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhunsheng.core.text.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Each command with its parameters and options, from the model of the command line. */
final class CommandReference {
    private CommandReference() {}

    static String page(Lang lang) {
        ReferencePage page = new ReferencePage(lang, "commands", "命令", "Commands");
        page.paragraph(
                page.say(
                        "由命令行模型生成。示例均由测试运行。退出码：0 完成，1 未达到要求，2 用法错误，3 输入无法读取或无效，4 输出无法写出。",
                        "Generated from the model of the command line. The tests run the examples. Exit codes: 0 done, 1 not passed, 2 wrong usage, 3 unreadable or invalid input, 4 output not written."));
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Locale locale = lang == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        command(page, CommandTree.of(LineLanguage.of(locale), nowhere, nowhere));
        return page.text();
    }

    private static void command(ReferencePage page, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        page.heading(2, "`" + spec.qualifiedName() + "`");
        page.line(plain(spec.usageMessage().description()));
        List<PositionalParamSpec> parameters = spec.positionalParameters();
        List<OptionSpec> options = spec.options().stream()
                .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                .toList();
        if (!parameters.isEmpty() || !options.isEmpty()) {
            page.head(page.say("参数或选项", "parameter or option"), page.say("含义", "meaning"));
            parameters.forEach(
                    parameter -> page.row("`" + parameter.paramLabel() + "`", plain(parameter.description())));
            options.forEach(option -> page.row(
                    Stream.of(option.names()).map(name -> "`" + name + "`").collect(Collectors.joining(" "))
                            + (option.arity().max() == 0 ? "" : " `" + option.paramLabel() + "`"),
                    plain(option.description()) + (option.required() ? page.say("（必填）", " (required)") : "")));
        }
        if (spec.usageMessage().footer().length > 0) {
            page.block("sh", String.join("\n", spec.usageMessage().footer()).indent(-2));
        }
        command.getSubcommands().values().stream().distinct().forEach(sub -> command(page, sub));
    }

    private static String plain(String[] lines) {
        return String.join(" ", lines).replace("%n", " ").replace("%%", "%").replaceAll("@\\|[a-z,]+ (.*?)\\|@", "$1");
    }
}
