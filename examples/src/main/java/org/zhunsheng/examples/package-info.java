/** Short programs to copy from: how an application reads, scores and explains. Nothing depends on them. */
@NullMarked
package org.zhunsheng.examples;

import org.jspecify.annotations.NullMarked;
