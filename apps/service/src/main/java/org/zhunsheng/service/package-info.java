/** The scoring service: what it is configured by, how it starts, and what it will not start with. */
@NullMarked
package org.zhunsheng.service;

import org.jspecify.annotations.NullMarked;
