/** How far each voice thinks that a recommendation is carried out. */
@NullMarked
package org.ashar.activities.assessment;

import org.jspecify.annotations.NullMarked;
