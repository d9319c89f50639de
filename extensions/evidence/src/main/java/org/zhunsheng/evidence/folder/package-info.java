/**
 * An evidence folder (台账): one folder an asked indicator, its list {@code evidence.yaml}, and what has become of the papers since they
 * were listed. Packing is in {@code bag}.
 *
 * <pre>{@code
 * FolderScan scan = FolderScan.of(folder);
 * EvidenceList list = scan.addTo(before, received);
 * FolderCheck check = FolderCheck.of(list, scan, catalogue, vocabulary);
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.evidence.folder;

import org.jspecify.annotations.NullMarked;
