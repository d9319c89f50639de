/**
 * Documents in YAML and JSON: strict reading with every violation at once and its line and column, canonical writing, and the data
 * that comes with the library. The model knows nothing of it: how a type is written follows from its attributes.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.serialization;

import org.jspecify.annotations.NullMarked;
