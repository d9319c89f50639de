package org.zhunsheng.service.folder;

import com.google.common.base.Splitter;
import com.google.common.base.Utf8;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhunsheng.core.text.TextRule;

/**
 * The paths of the files of one folder, the same on every system: none leads out of the folder, none is longer than a system takes, no
 * two are one, and no file stands where another needs a folder. Not thread-safe.
 */
public final class FolderPaths {
    /** The most bytes of a name in UTF-8. */
    private static final int MOST_OF_NAME = 255;

    /** The most bytes of a path in UTF-8. */
    private static final int MOST_OF_PATH = 1_000;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    private final Set<String> files = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    /**
     * Adds the file at {@code path}, and gives the path without steps that lead nowhere.
     *
     * @throws ZipFiles.RefusedException if there cannot be such a file beside those that were added
     */
    public String add(String path) throws ZipFiles.RefusedException {
        List<String> names = new ArrayList<>();
        for (String name : Splitter.on('/').split(path)) {
            if (name.equals("..")
                    || TextRule.firstForbidden(name).isPresent()
                    || Utf8.encodedLength(name) > MOST_OF_NAME) {
                throw new ZipFiles.RefusedException(path);
            }
            if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        String plain = String.join("/", names);
        boolean nowhere = names.isEmpty()
                || path.startsWith("/")
                || path.endsWith("/.")
                || DRIVE.matcher(path).matches();
        if (nowhere || Utf8.encodedLength(plain) > MOST_OF_PATH || folders.contains(plain) || !files.add(plain)) {
            throw new ZipFiles.RefusedException(path);
        }
        for (int slash = plain.indexOf('/'); slash >= 0; slash = plain.indexOf('/', slash + 1)) {
            String folder = plain.substring(0, slash);
            if (files.contains(folder)) {
                throw new ZipFiles.RefusedException(path);
            }
            folders.add(folder);
        }
        return plain;
    }
}
