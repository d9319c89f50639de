/** Folders that come over the wire as archives: returns of units, and evidence. */
@NullMarked
package org.zhunsheng.service.folder;

import org.jspecify.annotations.NullMarked;
