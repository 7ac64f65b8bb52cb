/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.pace;

import org.jspecify.annotations.NullMarked;
