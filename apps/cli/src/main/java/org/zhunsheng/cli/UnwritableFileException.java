package org.zhunsheng.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that was to be written could not be. */
final class UnwritableFileException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    /** @param cause why, named by another file perhaps, such as the one beside the target */
    UnwritableFileException(Path target, @Nullable Throwable cause) {
        super(target.toString(), null, reason(cause));
    }

    private static @Nullable String reason(@Nullable Throwable cause) {
        return cause instanceof FileSystemException file
                ? file.getReason()
                : cause instanceof IOException failure ? failure.getMessage() : null;
    }
}
