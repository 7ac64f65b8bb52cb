/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.webhook;

import org.jspecify.annotations.NullMarked;
