/** A client of the scoring service on the JDK's own HTTP client: documents of the model in, JSON of the contract out. */
@NullMarked
package org.zhunsheng.client;

import org.jspecify.annotations.NullMarked;
