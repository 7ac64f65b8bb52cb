/** Tests of the manners of HTTP. */
@NullMarked
package org.ashar.infra.platform.http;

import org.jspecify.annotations.NullMarked;
