/** Tests of the store through the driver, as its clients see it. */
@NullMarked
package org.ashar.infra.embedded.store;

import org.jspecify.annotations.NullMarked;
