/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.suppression;

import org.jspecify.annotations.NullMarked;
