/** A service for the platform's own tests. */
@NullMarked
package org.ashar.infra.platform.testing.sample;

import org.jspecify.annotations.NullMarked;
