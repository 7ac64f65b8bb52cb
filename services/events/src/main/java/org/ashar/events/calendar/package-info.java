/** Events as calendar programs read them (iCalendar, RFC 5545). */
@NullMarked
package org.ashar.events.calendar;

import org.jspecify.annotations.NullMarked;
