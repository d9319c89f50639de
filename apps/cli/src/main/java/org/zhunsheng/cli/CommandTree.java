package org.zhunsheng.cli;

import com.google.common.collect.ImmutableMap;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.zhunsheng.core.text.Lang;
import org.zhunsheng.core.value.Days;
import picocli.CommandLine;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Makes the commands with their help in one language. English help stands beside the options, Chinese in a bundle. */
final class CommandTree {
    private static final String HELP = CommandTree.class.getPackageName() + ".help";
    private static final int HELP_WIDTH = 80;
    /** A closing mark may hang over the end of a line. */
    private static final int ROOM_FOR_A_MARK = 2;

    private static final int LONGEST_OPTION = 28;
    /** Marks that begin no line, as Chinese is set (避头). */
    private static final String NO_LINE_START = "，。、；：！？）”’》】」";
    /** Marks that end no line (避尾). */
    private static final String NO_LINE_END = "（“‘《【「";

    private CommandTree() {}

    static CommandLine of(LineLanguage language, PrintWriter out, PrintWriter err) {
        CommandLine all = new CommandLine(new ZhunshengCommand());
        if (language.help() == Lang.ZH) {
            all.setResourceBundle(chineseHelp());
            all.setUsageHelpWidth(HELP_WIDTH - ROOM_FOR_A_MARK);
        } else {
            all.setUsageHelpWidth(HELP_WIDTH);
        }
        ImmutableMap.Builder<String, IHelpSectionRenderer> sections = ImmutableMap.builder();
        all.getHelpSectionMap()
                .forEach((key, section) -> sections.put(key, help -> {
                    String text = withoutMarksAtHeads(section.render(help));
                    boolean last = key.equals(UsageMessageSpec.SECTION_KEY_FOOTER) && !text.isEmpty();
                    return last && !text.endsWith("\n") ? text + "\n" : text;
                }));
        everyCommand(all, command -> command.getCommandSpec().versionProvider(new ZhunshengCommand.Version()));
        all.registerConverter(LocalDate.class, Days::parse);
        return all.setHelpSectionMap(sections.buildOrThrow())
                .setUsageHelpLongOptionsMaxWidth(LONGEST_OPTION)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setDefaultValueProvider(argument -> argument instanceof OptionSpec option
                                && option.longestName().equals(LineLanguage.OPTION)
                        ? language.asked().map(Lang::name).orElse(null)
                        : null)
                .setParameterExceptionHandler(new UsageErrors(language.help()));
    }

    /** What the commands, options and parameters are, in Chinese. */
    static ResourceBundle chineseHelp() {
        return ResourceBundle.getBundle(
                HELP,
                Lang.ZH.locale(),
                CommandTree.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static void everyCommand(CommandLine command, java.util.function.Consumer<CommandLine> work) {
        work.accept(command);
        command.getSubcommands().values().forEach(sub -> everyCommand(sub, work));
    }

    /** {@code text} with each closing mark that begins a line moved up, and each opening mark that ends a line moved down. */
    private static String withoutMarksAtHeads(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        for (int i = 1; i < lines.size(); i++) {
            String above = lines.get(i - 1);
            String line = lines.get(i);
            int head = line.length() - line.stripLeading().length();
            String indent = line.substring(0, head);
            String rest = line.substring(head);
            while (!rest.isEmpty() && !above.isBlank() && NO_LINE_START.indexOf(rest.charAt(0)) >= 0) {
                above = above.stripTrailing() + rest.charAt(0);
                rest = rest.substring(1).stripLeading();
            }
            while (!rest.isEmpty() && !above.isBlank() && NO_LINE_END.indexOf(above.charAt(above.length() - 1)) >= 0) {
                rest = above.charAt(above.length() - 1) + rest;
                above = above.substring(0, above.length() - 1);
            }
            lines.set(i - 1, above);
            lines.set(i, indent + rest);
        }
        return String.join("\n", lines) + (text.endsWith("\n") ? "\n" : "");
    }
}
