/**
 * For people who write schemes and for applications that embed the library: jqwik arbitraries of units, reports, dossiers, catalogues
 * and schemes, laws that every sound scheme keeps, and rule tests as JUnit tests. Nothing here is needed at run time.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.testkit;

import org.jspecify.annotations.NullMarked;
