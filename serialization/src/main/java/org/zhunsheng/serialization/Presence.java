package org.zhunsheng.serialization;

import java.util.Optional;

/** What it means if a key of a value with attributes is not there. */
enum Presence {
    /** It has to be there. */
    REQUIRED,
    /** The attribute is an {@link Optional}. */
    OPTIONAL,
    /** The attribute is a list, set or map, and empty. */
    EMPTY,
    /** The attribute has its default. */
    DEFAULT
}
