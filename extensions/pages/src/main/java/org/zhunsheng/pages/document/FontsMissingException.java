package org.zhunsheng.pages.document;

/** No font for Chinese text was found on this machine, so that no PDF can be made. */
public final class FontsMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FontsMissingException(String searched) {
        super(searched);
    }
}
