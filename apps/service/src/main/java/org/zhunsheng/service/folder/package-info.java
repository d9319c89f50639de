/**
 * Folders that come over the wire as archives: returns of units, and evidence.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.service.folder;

import org.jspecify.annotations.NullMarked;
