package org.zhunsheng.service.http;

import java.util.Locale;

/** What a caller may do. */
public enum Scope {
    /** What everybody may, even without a key: ask whether the service is alive, and read its contract. */
    OPEN,
    /** Send dossiers, reports and schemes and get results. */
    ASSESS,
    /** Read the rules and what is stored. */
    READ,
    /** Read the measurements of the service. */
    ADMIN;

    /** The authority that a caller with this scope has. */
    public String authority() {
        return "SCOPE_" + name().toLowerCase(Locale.ROOT);
    }
}
