/** A Spring Boot application that scores; what it needs stands in one class and in {@code application.yaml}. */
@NullMarked
package org.zhunsheng.examples.spring;

import org.jspecify.annotations.NullMarked;
