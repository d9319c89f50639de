/**
 * The immutable domain model, one package a subject. Only what all of them share stands here: how the value types are generated.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.core;

import org.jspecify.annotations.NullMarked;
