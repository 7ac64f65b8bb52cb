/** A second service for the platform's own tests. */
@NullMarked
package org.ashar.infra.platform.testing.other;

import org.jspecify.annotations.NullMarked;
