package org.zhunsheng.reading.source;

import java.util.Optional;

/** The same content in several forms, of which a Word file offers one after the other. */
final class AlternateContent {
    private AlternateContent() {}

    /** The form that is read. */
    static Optional<XmlElement> chosen(XmlElement alternatives) {
        return alternatives.child("mc:Choice").or(() -> alternatives.child("mc:Fallback"));
    }
}
