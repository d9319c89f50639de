/**
 * Packages of files that can be verified years later: BagIt 1.0 (RFC 8493). Packages of other makers are read from version 0.93 on. What
 * the files prove is in {@code folder}.
 *
 * <pre>{@code
 * BagWriter.write(files, info, target);
 * BagReport report = BagVerifier.verify(target);
 * report.faults().forEach(fault -> System.out.println(fault.path() + " " + fault.kind()));
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.evidence.bag;

import org.jspecify.annotations.NullMarked;
