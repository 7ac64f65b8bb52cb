/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.mailroom;

import org.jspecify.annotations.NullMarked;
