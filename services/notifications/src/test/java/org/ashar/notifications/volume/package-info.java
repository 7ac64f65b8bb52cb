/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.volume;

import org.jspecify.annotations.NullMarked;
