/**
 * What is claimed about a unit, who stands behind it, and what proves it. A dossier gathers claims and evidence for one unit and
 * period and says of every fact whether it is known, unknown, disputed or not applicable. Nothing here scores.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.core.evidence;

import org.jspecify.annotations.NullMarked;
