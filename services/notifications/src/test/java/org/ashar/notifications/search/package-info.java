/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.search;

import org.jspecify.annotations.NullMarked;
