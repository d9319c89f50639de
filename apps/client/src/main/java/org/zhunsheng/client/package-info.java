/**
 * A client of the scoring service on the JDK's own HTTP client: documents of the model in, JSON of the contract out.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.client;

import org.jspecify.annotations.NullMarked;
