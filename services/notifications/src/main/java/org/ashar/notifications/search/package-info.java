/** Words that people look for, met in what is new. */
@NullMarked
package org.ashar.notifications.search;

import org.jspecify.annotations.NullMarked;
