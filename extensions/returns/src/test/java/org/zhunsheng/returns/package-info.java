@org.jspecify.annotations.NullMarked
package org.zhunsheng.returns;
