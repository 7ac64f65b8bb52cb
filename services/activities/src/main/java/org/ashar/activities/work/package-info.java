/** What waits for somebody to do it. */
@NullMarked
package org.ashar.activities.work;

import org.jspecify.annotations.NullMarked;
