/**
 * A second implementation of the scoring rules, slow and obvious, to hold the engine against. It is written from the Javadoc of the
 * scheme, in exact fractions, one unit at a time, and shares no code with the engine: if both agree, a mistake would have to have
 * been made twice.
 */
@NullMarked
package org.zhunsheng.testkit.reference;

import org.jspecify.annotations.NullMarked;
