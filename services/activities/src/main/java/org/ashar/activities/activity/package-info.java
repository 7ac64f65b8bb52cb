/** Reform activities: what is done to change how migrants are treated. */
@NullMarked
package org.ashar.activities.activity;

import org.jspecify.annotations.NullMarked;
