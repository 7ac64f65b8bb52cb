/** What makes an activity a law. */
@NullMarked
package org.ashar.activities.law;

import org.jspecify.annotations.NullMarked;
