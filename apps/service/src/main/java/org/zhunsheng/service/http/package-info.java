/**
 * How a request becomes a call of an endpoint and what it gives becomes a response: routes, media types, languages, bodies within limits
 * that are read without holding a thread, problem details, ETags. Nothing here knows what an assessment is.
 *
 * @since 0.1.0
 */
@NullMarked
package org.zhunsheng.service.http;

import org.jspecify.annotations.NullMarked;
