/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.writing;

import org.jspecify.annotations.NullMarked;
