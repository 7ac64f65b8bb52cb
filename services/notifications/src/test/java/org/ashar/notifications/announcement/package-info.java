/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.announcement;

import org.jspecify.annotations.NullMarked;
