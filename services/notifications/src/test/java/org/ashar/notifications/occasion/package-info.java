/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.occasion;

import org.jspecify.annotations.NullMarked;
