/**
 * Folders that come over the wire as archives. {@link org.zhunsheng.service.folder.ReturnsCase#read} is the collection that a folder of
 * returns is, and {@link org.zhunsheng.service.folder.ZipFiles#read} the files of any archive, within bounds. What is done with them is
 * said in {@code service.api} and {@code service.desk}; nothing is kept here.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.service.folder;

import org.jspecify.annotations.NullMarked;
