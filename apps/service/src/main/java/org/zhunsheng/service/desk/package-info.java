/**
 * The desk in the browser: pages on which files are handed in and results are taken away. It keeps nothing: what a step needs, the page
 * itself carries. The API is in {@code api}. The entry point is {@link org.zhunsheng.service.desk.DeskServlet}.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.service.desk;

import org.jspecify.annotations.NullMarked;
