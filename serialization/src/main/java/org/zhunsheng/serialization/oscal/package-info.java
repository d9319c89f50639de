/**
 * Catalogue, assessment and plans as NIST OSCAL 1.1.2, for programs of other fields that read that format. What OSCAL has no place
 * for stands in properties under {@link org.zhunsheng.serialization.oscal.Oscal#NAMESPACE}. Nobody who does not call it pays for it.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.serialization.oscal;

import org.jspecify.annotations.NullMarked;
