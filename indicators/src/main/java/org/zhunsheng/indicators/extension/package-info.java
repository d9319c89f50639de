/**
 * How a scoring method that is not part of this library plugs in: what it has to offer, what it sees of a unit, and how installed
 * extensions are found. The methods themselves are elsewhere, each in a module of its own.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.indicators.extension;

import org.jspecify.annotations.NullMarked;
