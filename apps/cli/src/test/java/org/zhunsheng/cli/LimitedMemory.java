package org.zhunsheng.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A command in a process of its own, with a heap of so many mebibytes.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it said beside that
 * @param live the most mebibytes that a collection of the whole heap left
 */
record LimitedMemory(int exit, String out, String err, int live) {
    private static final Pattern AFTER_FULL = Pattern.compile("Pause Full.*->(\\d+)M\\(");

    /** Runs {@code command} with {@code mebibytes} of heap; its files go to {@code folder}. */
    static LimitedMemory run(Path folder, int mebibytes, List<String> command)
            throws IOException, InterruptedException {
        Path log = folder.resolve("gc.log");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ImmutableList<String> line = ImmutableList.<String>builder()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .add("-Xmx" + mebibytes + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .add("-Xlog:gc:file=" + log + "::filecount=0", "-Dfile.encoding=UTF-8", "-cp")
                .add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
                .add(Main.class.getName())
                .addAll(command)
                .build();
        Process process = new ProcessBuilder(line)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.MINUTES)).isTrue();
        int live = AFTER_FULL
                .matcher(Files.readString(log))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
        return new LimitedMemory(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8), live);
    }
}
