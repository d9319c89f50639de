/**
 * The identifiers that documents share: a fact ({@code hotline.on-time-rate}) and an indicator ({@code 4.2.1}). They are
 * checked for form only; whether a catalogue knows them is that catalogue's business.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.core.code;

import org.jspecify.annotations.NullMarked;
