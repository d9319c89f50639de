/**
 * Text in the two languages of the library, Chinese and English, and the message bundles it is rendered from. Nothing here
 * knows the domain; a finding or a reason is a code with arguments elsewhere and becomes text only through this package.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.core.text;

import org.jspecify.annotations.NullMarked;
