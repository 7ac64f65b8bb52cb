/** Tests of the heart of the same name. */
@NullMarked
package org.ashar.notifications.matching;

import org.jspecify.annotations.NullMarked;
