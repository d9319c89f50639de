package org.zhunsheng.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that comes into being with its first byte: what fails before writing leaves what was there. */
final class LateFile extends FilterOutputStream {
    private final Path path;
    private boolean opened;

    LateFile(Path path) {
        super(OutputStream.nullOutputStream());
        this.path = path;
    }

    @Override
    public void write(int value) throws IOException {
        open();
        out.write(value);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        open();
        out.write(bytes, from, length);
    }

    private void open() throws IOException {
        if (!opened) {
            opened = true;
            out = Files.newOutputStream(path);
        }
    }
}
