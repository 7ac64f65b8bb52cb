/** What the addressee of a recommendation says, or how long it has been silent. */
@NullMarked
package org.ashar.activities.answer;

import org.jspecify.annotations.NullMarked;
