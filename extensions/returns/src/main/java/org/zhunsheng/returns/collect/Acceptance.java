package org.zhunsheng.returns.collect;

import java.time.LocalDate;

/**
 * A line by which a person accepts a return as it is. A file that was changed has another hash and is not accepted any more.
 *
 * @param unit the id of the unit
 * @param sha256 the SHA-256 digest of the file
 * @param by who accepts it
 * @param on on which day
 */
public record Acceptance(String unit, String sha256, String by, LocalDate on) {}
