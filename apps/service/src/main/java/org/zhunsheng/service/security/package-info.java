/**
 * Who may call: API keys, tokens, scopes; and no start off the loopback interface without one of them.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.service.security;

import org.jspecify.annotations.NullMarked;
