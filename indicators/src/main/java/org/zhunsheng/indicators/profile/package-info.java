/**
 * Tailoring: how a catalogue, a scheme and the statutory duties are adjusted to a kind of unit or a locality, every adjustment with
 * its reason. A profile that touches something that does not exist is refused.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.profile;

import org.jspecify.annotations.NullMarked;
