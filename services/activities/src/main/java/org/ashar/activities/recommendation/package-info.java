/** What was asked of whom, with the answer and what came of it. */
@NullMarked
package org.ashar.activities.recommendation;

import org.jspecify.annotations.NullMarked;
