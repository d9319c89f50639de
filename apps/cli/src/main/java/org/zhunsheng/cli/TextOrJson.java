package org.zhunsheng.cli;

/** How a command prints what it found. */
enum TextOrJson {
    /** Text for people. */
    TEXT,
    /** One JSON document for programs. */
    JSON
}
