/** What waits for somebody to do it. */
@NullMarked
package org.ashar.directory.work;

import org.jspecify.annotations.NullMarked;
