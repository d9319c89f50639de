/**
 * The scoring service: what it is configured by, how it starts, and what it will not start with.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.service;

import org.jspecify.annotations.NullMarked;
