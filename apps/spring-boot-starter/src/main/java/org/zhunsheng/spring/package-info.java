/**
 * The starter for Spring Boot: an application that has it on its class path finds an {@link
 * org.zhunsheng.spring.Assessors} bean, an assessor bean for each scheme, and JSON for our documents. The rules come with the
 * library or from folders that {@code zhunsheng.rules} names. Nothing here knows of the web.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.spring;

import org.jspecify.annotations.NullMarked;
