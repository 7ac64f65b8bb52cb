/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.subscription;

import org.jspecify.annotations.NullMarked;
