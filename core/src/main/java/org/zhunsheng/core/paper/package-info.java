/**
 * The papers that a unit keeps as evidence (台账): what is on the list, which indicator or fact a paper is for, and how far a person
 * stands by it. The papers themselves, and the folder that they lie in, are read by the module evidence.
 *
 * <pre>{@code
 * EvidenceList list = documents.read(EvidenceList.class, file);
 * }</pre>
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.core.paper;

import org.jspecify.annotations.NullMarked;
