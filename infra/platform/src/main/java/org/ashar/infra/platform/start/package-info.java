/** How every service starts: settings, secrets, logs, health. */
@NullMarked
package org.ashar.infra.platform.start;

import org.jspecify.annotations.NullMarked;
