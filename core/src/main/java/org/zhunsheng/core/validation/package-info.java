/**
 * Checking of the model: violations with a code, a path, what was found, what is allowed and how to mend it, in Chinese and
 * English, all at once. What a builder can refuse alone it refuses; the Bean Validation constraints are evaluated here.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.core.validation;

import org.jspecify.annotations.NullMarked;
